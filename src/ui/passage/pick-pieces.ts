import type { Span } from '../../core/text/span.ts';
import { unitsInParagraph } from '../../core/text/units-in-paragraph.ts';

/** A piece of a paragraph in pick mode: a unit that can be picked (with its index), or what stands between two. */
export interface PickPiece extends Span {
  readonly text: string;
  readonly index: number | undefined;
}

/** A paragraph cut into the units that can be picked and the text between them, without losing a character. */
export function pickPieces(text: string, paragraph: Span, units: readonly Span[]): PickPiece[] {
  const pieces: PickPiece[] = [];
  let at = paragraph.start;
  const push = (start: number, end: number, index: number | undefined) => {
    if (start < end) pieces.push({ start, end, text: text.slice(start, end), index });
  };
  const here = unitsInParagraph(units, paragraph);
  for (const [place, unit] of units.slice(here.start, here.end).entries()) {
    push(at, unit.start, undefined);
    push(unit.start, unit.end, here.start + place);
    at = unit.end;
  }
  push(at, paragraph.end, undefined);
  return pieces;
}
