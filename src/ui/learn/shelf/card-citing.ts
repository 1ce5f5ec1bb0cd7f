import type { LabelingContext } from '../../../machines/labeling-events.ts';
import { markToCite } from '../../../machines/labeling-events.ts';
import type { ShownMark } from '../../lesson/shown-marks.ts';

/** What becomes of a card that is cited now: it waits for words, is in hand, or goes to the chosen words or a mark. */
export type CardCiting =
  | { readonly type: 'next' | 'held' | 'chosen' }
  /** `cited`: that mark cites it already. */
  | { readonly type: 'mark' | 'cited'; readonly number: number };

/** What `card.cite` would do with a card that shows that technique. */
export function cardCiting(
  context: LabelingContext,
  marks: readonly ShownMark[],
  technique: string,
  card: string,
): CardCiting {
  if (context.focus.type === 'selection') return { type: 'chosen' };
  const label = markToCite(context, technique);
  const number = marks.find((mark) => mark.label.id === label?.id)?.number;
  if (label !== undefined && number !== undefined) {
    const isCited = label.evidence === card && label.technique === technique;
    return { type: isCited ? 'cited' : 'mark', number };
  }
  return { type: context.pen?.card === card ? 'held' : 'next' };
}
