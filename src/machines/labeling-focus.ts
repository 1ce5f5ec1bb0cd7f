import type { Span } from '../core/text/span.ts';
import type { SelectionRefusal } from './labeling-news.ts';

/** What a learner is at with their marks: what they do next is about this, and about nothing else. */
export type LabelingFocus =
  | { readonly type: 'nothing' }
  /** Words that wait for a technique. */
  | { readonly type: 'selection'; readonly span: Span }
  /** What is selected on the page is not taken for words of the passage. */
  | { readonly type: 'refused'; readonly reason: SelectionRefusal }
  /** The labels that overlap where the learner pointed, while they choose one of them. */
  | { readonly type: 'choice'; readonly ids: readonly string[] }
  /** The label that is open for changes. */
  | { readonly type: 'label'; readonly id: string }
  /** The label made last, until the learner goes on to something else: the page may ask about it. */
  | { readonly type: 'made'; readonly id: string };

export const noFocus: LabelingFocus = { type: 'nothing' };

/** The words that wait for a technique, if there are any. */
export function selectedSpan(focus: LabelingFocus): Span | null {
  return focus.type === 'selection' ? focus.span : null;
}

/** The id of the label that is open for changes, if one is. */
export function openLabelId(focus: LabelingFocus): string | null {
  return focus.type === 'label' ? focus.id : null;
}

/**
 * What is left of a focus after labels have come or gone: a label that is not there any more is closed, and so is a choice
 * of none. The label made last is still that one when undoing takes it away, and redoing brings it back.
 */
export function focusLeft(focus: LabelingFocus, isThere: (id: string) => boolean): LabelingFocus {
  if (focus.type === 'label') return isThere(focus.id) ? focus : noFocus;
  if (focus.type === 'choice') return focus.ids.some(isThere) ? focus : noFocus;
  return focus;
}
