import type { Assignment } from './assignment.ts';
import type { Settings } from './settings.ts';

/** What a page is asked to open: a lesson as its author made it, or as an assignment says. */
export interface Assigned {
  readonly lessonId: string;
  /** The name work is kept under: each assignment of a lesson has its own. */
  readonly workId: string;
  readonly settings: Settings;
  /** What the teacher says to the class; empty when there is nothing. */
  readonly note: string;
  /** The assignment itself; left out for work that none asked for. */
  readonly assignment?: Assignment;
}
