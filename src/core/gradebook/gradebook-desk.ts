import type { KeySource } from '../lesson/key-schema.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Result } from '../result.ts';
import type { Adjustment } from './adjustment.ts';
import type { ClassView } from './class-view.ts';
import type { LearnerView } from './learner-view.ts';

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
 * The port to the gradebook of one class. It lives in memory until the page is closed: what is to last is exported. All
 * figures come from the answers, marked anew; no score that a file names is read.
 */
export interface GradebookDesk {
  /** Opens a lesson and its key, with nobody in it. */
  open(lessonId: string): Promise<Result<OpenedGradebook>>;
  /** Adds what can be read; what cannot is refused with its reasons. Tells how far it is now and then. */
  add(sources: readonly HandInSource[], onprogress: (progress: AddProgress) => void): Promise<ClassView>;
  /** Adds the answers of one learner as a teacher typed them in from paper: whole sentences, by index. */
  addPaper(entry: PaperEntry): Promise<ClassView>;
  /** The secret key that sealed hand-ins are opened with, as its file has it; refused sealed ones are tried again. */
  useSecretKey(text: string): Promise<Result<ClassView>>;
  /** Shows one assignment's hand-ins, or all with `undefined`. */
  choose(group: string | null | undefined): Promise<ClassView>;
  /** Changes the key for this class. */
  adjust(adjustment: Adjustment): Promise<ClassView>;
  /** Takes a change back, by its id. */
  undo(adjustment: string): Promise<ClassView>;
  /** Says that an objection is not granted, or that it is open again. */
  decline(appeal: string, isDeclined: boolean): Promise<ClassView>;
  /** Takes a hand-in out of the gradebook, or a refusal out of the list, by its id or source. */
  remove(id: string): Promise<ClassView>;
  learner(id: string): Promise<LearnerView>;
  export(kind: ExportKind): Promise<ExportFile>;
  /** The answers with the changes to the key, for the learners that are shown; `note` is for them to read. */
  returnAnswers(note: string): Promise<ExportFile>;
  close(): void;
}

/** Marks made on paper: each a whole sentence of the long passage, by its index in `Passage.sentences`. */
export interface PaperEntry {
  readonly name: string;
  readonly marks: readonly { readonly sentence: number; readonly technique: string }[];
}
