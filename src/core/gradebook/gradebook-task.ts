import type { Issue } from '../result.ts';
import type { KeyChange } from './adjustment.ts';
import type { ClassView } from './class-view.ts';
import type { ExportKind, HandInSource, PaperEntry } from './gradebook-desk.ts';

/** One thing that a teacher asks of the gradebook. They are done one after the other, in the order they were asked. */
export type GradebookTask =
  | { readonly type: 'add'; readonly sources: readonly HandInSource[] }
  | { readonly type: 'paper'; readonly entry: PaperEntry }
  | { readonly type: 'secret-key'; readonly text: string }
  | { readonly type: 'choose'; readonly group: string | null | undefined }
  | { readonly type: 'adjust'; readonly change: KeyChange; readonly grants?: string }
  | { readonly type: 'undo'; readonly adjustment: string }
  | { readonly type: 'decline'; readonly appeal: string; readonly isDeclined: boolean }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'export'; readonly kind: ExportKind }
  /** Saves a file that returns the answers, with a note to those who open it. */
  | { readonly type: 'return'; readonly note: string };

/** What came of a task: the class as it is now, or why it could not be done. Saving a file leaves the class as it was. */
export interface TaskOutcome {
  readonly view: ClassView | null;
  readonly issues: readonly Issue[];
}
