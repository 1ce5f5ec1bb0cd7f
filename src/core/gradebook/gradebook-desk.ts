import type { KeySource } from '../lesson/key-schema.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Result } from '../base/result.ts';
import type { GradebookCommand } from './apply-command.ts';
import type { ClassView, LearnerView } from './class-view.ts';

/** Something a teacher gave: a file, a zip, or pasted text. Nothing in it is believed. */
export interface HandInSource {
  readonly name: string;
  /** In bytes, where it is known before it is read: what is larger than any hand-in or zip of them is not read at all. */
  readonly size?: number;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** A lesson with its key, opened for a teacher. */
export interface OpenedGradebook {
  readonly bundle: LessonBundle;
  /** The key as published, by item id. */
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  /** What the key rests on. */
  readonly sources: readonly KeySource[];
  /** Who made the key, and with what interest in the matter. */
  readonly provenance: string;
  readonly view: ClassView;
}

/** How far adding has come. */
export interface AddProgress {
  readonly done: number;
  readonly of: number;
  /** The class so far. */
  readonly view: ClassView;
}

/** What can be taken out of a gradebook. */
export type ExportKind = 'learners-csv' | 'annotations-csv' | 'gradebook-json' | 'figures-json' | 'xapi-json';

/** A file to save. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * One thing that a teacher asks of the gradebook. They are done one after the other, in the order they were asked. A new verb
 * is a `GradebookCommand`; nothing between a component and `applyCommand` has to know of it.
 */
export type GradebookTask =
  | GradebookCommand
  /** Adds what can be read of files; what cannot is refused with its reasons. */
  | { readonly type: 'add'; readonly sources: readonly HandInSource[] }
  | FileTask;

/** Asks for a file to save. It is made of the class that is shown, but for the gradebook itself: that is all of it. */
export type FileTask =
  | { readonly type: 'export'; readonly kind: ExportKind }
  /** The answers with the changes to the key, for the learners that are shown, with a note to those who open it. */
  | { readonly type: 'return'; readonly note: string };

/**
 * The port to the gradebook of one class. It lives in memory until the page is closed: what is to last is exported. All
 * figures come from the answers, marked anew; no score that a file names is read.
 */
export interface GradebookDesk {
  /** Opens a lesson and its key, with nobody in it. */
  open(lessonId: string): Promise<Result<OpenedGradebook>>;
  /**
   * Does one thing, and gives the class as it is then; `null` when a file was saved, which leaves the class as it was.
   * Issues are what a teacher can do something about; it rejects only when something broke. Adding tells how far it is.
   */
  ask(task: GradebookTask, onprogress: (progress: AddProgress) => void): Promise<Result<ClassView | null>>;
  learner(id: string): Promise<LearnerView>;
  close(): void;
}
