import type { RoomPlace } from './room-place.ts';

/** How passages are listed. */
export type PassageOrder = 'reading' | 'difficulty';

/**
 * Figures in the order of the text, or the hardest first (where `easeOf` is smallest; what cannot be said comes last).
 * Equals stay in reading order, and figures without words in the text are left out.
 */
export function orderFigures<Figures extends { readonly id: string }>(
  figures: readonly Figures[],
  places: ReadonlyMap<string, RoomPlace>,
  order: PassageOrder,
  easeOf: (figures: Figures) => number | null,
): (Figures & { readonly place: RoomPlace })[] {
  const byId = new Map(figures.map((each) => [each.id, each]));
  const inText = [...places.values()].flatMap((place) => {
    const each = byId.get(place.id);
    return each === undefined ? [] : [{ ...each, place }];
  });
  if (order === 'reading') return inText;
  return inText.toSorted((a, b) => (easeOf(a) ?? Infinity) - (easeOf(b) ?? Infinity));
}
