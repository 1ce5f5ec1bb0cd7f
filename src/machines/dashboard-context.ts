import type { ChangeEffect } from '../core/gradebook/change-effect.ts';
import type { ClassView } from '../core/gradebook/class-view.ts';
import type { AddProgress, OpenedGradebook } from '../core/gradebook/gradebook-desk.ts';
import type { GradebookTask } from '../core/gradebook/gradebook-task.ts';
import type { LearnerView } from '../core/gradebook/learner-view.ts';
import type { Issue } from '../core/result.ts';

/** What an adding brought. */
export interface AddedCount {
  /** Hand-ins that are new in the gradebook. */
  readonly handIns: number;
  /** Sources that were set aside. */
  readonly refused: number;
}

/** A task that could not be done. Without issues it broke. */
export interface TaskTrouble {
  readonly task: GradebookTask;
  readonly issues: readonly Issue[];
}

export interface DashboardContext {
  readonly lessonId: string;
  readonly opened: Omit<OpenedGradebook, 'view'> | null;
  /** Why the lesson or its key could not be had. */
  readonly issues: readonly Issue[];
  readonly view: ClassView | null;
  /** The first one is being done. */
  readonly queue: readonly GradebookTask[];
  readonly progress: Omit<AddProgress, 'view'> | null;
  /** What the last adding brought. */
  readonly added: AddedCount | null;
  /** The view when the task that is being done began. */
  readonly before: ClassView | null;
  readonly trouble: TaskTrouble | null;
  /** What each change to the key did, by its id; of those made since the page was opened. */
  readonly effects: Readonly<Record<string, ChangeEffect>>;
  /** How often the gradebook was changed, and how many of these changes the last saved file has. */
  readonly changes: number;
  readonly savedChanges: number;
  readonly learnerId: string | null;
  readonly learner: LearnerView | null;
}
