import type { Label } from './label.ts';

/**
 * One step of editing a response, complete in both directions. An added label has no `before`, a removed one no
 * `after`, a changed one has both with the same id; never neither.
 */
export interface LabelEdit {
  /** The label's place in the response's list, where an undone removal puts it back. */
  readonly index: number;
  readonly before: Label | null;
  readonly after: Label | null;
}
