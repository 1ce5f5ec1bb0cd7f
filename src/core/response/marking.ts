import type { LabelEdit } from './label-edit.ts';
import type { Response } from './label.ts';

/** What can be undone and redone. Both lists are stacks: the last entry is the next one to undo or redo. */
export interface EditHistory {
  readonly done: readonly LabelEdit[];
  readonly undone: readonly LabelEdit[];
}

/** A learner's work on one item: the labels as they stand, how they came about, and how many there ever were. */
export interface Marking {
  readonly response: Response;
  readonly history: EditHistory;
  /**
   * The number in the highest label id ever given here. It only grows, so an id is never given twice, whatever was
   * deleted, undone or forgotten by the history.
   */
  readonly lastLabel: number;
}

/** A marking in which nothing has been done yet. */
export function createMarking(): Marking {
  return { response: { labels: [] }, history: { done: [], undone: [] }, lastLabel: 0 };
}
