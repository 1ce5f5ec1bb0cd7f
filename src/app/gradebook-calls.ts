import type { GradebookCommand } from '../core/gradebook/apply-command.ts';
import type { ClassView, LearnerView } from '../core/gradebook/class-view.ts';
import type { AddProgress, ExportFile, FileTask, OpenedGradebook } from '../core/gradebook/gradebook-desk.ts';
import type { LessonKey } from '../core/lesson/key-schema.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { Result } from '../core/base/result.ts';

/** A file as it was given; `null` where the browser could not read it. */
export interface GivenFile {
  readonly name: string;
  /** `null` for one that could not be read, `too-large` for one that was not. */
  readonly bytes: Uint8Array<ArrayBuffer> | 'too-large' | null;
}

/** Some of the files that are being added. They come in parts, so that no part is large and figures come soon. */
export interface AddPart {
  readonly files: readonly GivenFile[];
  /** How many files there are in all parts. */
  readonly of: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What can be asked of whoever keeps the gradebook, and what it answers. */
export interface GradebookCalls {
  open: {
    readonly input: {
      readonly bundle: LessonBundle;
      readonly key: LessonKey;
      /** Where the lessons are, as an absolute address that ends in a slash. */
      readonly site: string;
    };
    readonly output: Result<Pick<OpenedGradebook, 'keys' | 'view'>>;
  };
  /** The class after the last part, nothing before. */
  add: { readonly input: AddPart; readonly output: ClassView | null };
  apply: { readonly input: GradebookCommand; readonly output: Result<ClassView> };
  learner: { readonly input: string; readonly output: LearnerView };
  write: { readonly input: FileTask; readonly output: ExportFile };
}

/** One call, numbered; whoever answers gives the number back. */
export type CallMessage = {
  [Name in keyof GradebookCalls]: {
    readonly number: number;
    readonly name: Name;
    readonly input: GradebookCalls[Name]['input'];
  };
}[keyof GradebookCalls];

/** What comes back: how far it is, the answer, or that our own code broke. Bad data is an answer. */
export type AnswerMessage =
  | { readonly type: 'progress'; readonly number: number; readonly progress: AddProgress }
  | { readonly type: 'answer'; readonly number: number; readonly output: unknown }
  | { readonly type: 'broken'; readonly number: number; readonly message: string };

/** Whoever keeps the gradebook: one function for each call. */
export type GradebookKeeper = {
  readonly [Name in keyof GradebookCalls]: (
    input: GradebookCalls[Name]['input'],
    tell: (progress: AddProgress) => void,
  ) => GradebookCalls[Name]['output'] | Promise<GradebookCalls[Name]['output']>;
};

/** A way to whoever keeps the gradebook: a worker, or this page itself. */
export interface GradebookChannel {
  /** What is transferred is gone here afterwards. */
  post(message: CallMessage, transfer?: readonly ArrayBuffer[]): void;
  /** Tells what comes back; only one listener. */
  listen(onanswer: (message: AnswerMessage) => void, onbroken: () => void): void;
  close(): void;
}
