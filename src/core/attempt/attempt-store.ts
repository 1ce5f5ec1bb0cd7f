import type { Issue } from '../base/result.ts';
import type { Attempt } from './attempt.ts';

/**
 * The pen for one lesson: only its latest holder may write. Two tabs on the same lesson can so never overwrite each
 * other's work; the one opened last writes, the other is told. A claim lasts until somebody else claims the lesson or
 * erases it, and is never stored by its holder: a page that is loaded again claims again.
 */
export interface Claim {
  /** The name work is kept under: the lesson's id, and the assignment's where there is one. */
  readonly lessonId: string;
  readonly token: string;
}

/** What a claim gives: the pen, and what is stored: untrusted, to be parsed; `undefined` when there is nothing. */
interface Claimed {
  readonly claim: Claim;
  readonly raw: unknown;
  /** The text of the answers that a teacher returned for it, if there is one: untrusted like the work itself. */
  readonly returned?: unknown;
}

/** `superseded`: nothing was written, because the claim is no longer the latest. */
export type SaveOutcome = 'saved' | 'superseded';

/** `nothing`: there was no attempt to set aside. `superseded`: nothing was touched. */
export type SetAsideOutcome = 'set-aside' | 'nothing' | 'superseded';

/** A record that was moved out of the way: kept as it was, to be downloaded or discarded by the learner. */
export interface SetAside {
  readonly id: string;
  readonly lessonId: string;
  readonly raw: unknown;
  /** Why it could not be used; empty when the learner chose to begin anew. */
  readonly issues: readonly Issue[];
  readonly setAsideAt: string;
}

/**
 * The port to where attempts are kept: one per lesson, on this device only. Every promise that cannot be kept rejects
 * with a `StorageFailure`, having changed nothing. Calls take effect in the order they were made.
 */
export interface AttemptStore {
  readonly durability: Durability;

  /**
   * Takes the pen for a lesson: from now on this claim's saves are accepted and every earlier claim's are refused.
   * Changes nothing of what is stored but the assignment's link beside it, where one is given.
   */
  claim(lessonId: string, link?: string): Promise<Claimed>;

  /** All work that is stored, without taking any pen. */
  list(): Promise<readonly StoredWork[]>;

  /**
   * What is stored for a lesson, without taking the pen, as in `Claimed`. Also the way to the learner's work when
   * `claim` rejects: a full disk can still be read.
   */
  read(lessonId: string): Promise<unknown>;

  /**
   * Puts the attempt in place of what is stored under the claim's lesson. Resolves after it is committed to the device,
   * so `saved` may be shown as such. When everything was wiped from outside (site data cleared), it is stored anew.
   */
  save(claim: Claim, attempt: Attempt): Promise<SaveOutcome>;

  /**
   * Keeps the text of returned answers beside the work: it goes with the work when that is set aside or erased. Resolves
   * as `save` does.
   */
  keepReturned(claim: Claim, text: string): Promise<SaveOutcome>;

  /**
   * Moves what is stored under the claim's lesson out of the way, in one step: it is always in one of both places.
   * For records that cannot be used, and for beginning anew. Not for `newer-schema`: that one only needs a newer page.
   */
  setAside(claim: Claim, issues: readonly Issue[], now: string): Promise<SetAsideOutcome>;

  /**
   * Puts other work, parsed, in place of what is stored under the claim's lesson, in one step. With a time, what was there
   * is set aside as of then, as a learner's own choice; with `null` it is given up: nothing had been done in it.
   */
  replace(claim: Claim, attempt: Attempt, setAsideAt: string | null): Promise<SaveOutcome>;

  /**
   * Whether there is anything under the claim's lesson, and be it another claim: one tiny read. If not, the browser or
   * somebody has emptied the storage, for claiming and erasing leave a name. Rejects with a `StorageFailure` where that
   * cannot be said.
   */
  isThere(claim: Claim): Promise<boolean>;

  /** Calls the listener each time when the browser has cut the way to what is stored: a look is due. Returns how to stop. */
  onDisturbed(listener: () => void): () => void;

  /** What has been set aside of a lesson, oldest first. */
  listSetAside(lessonId: string): Promise<readonly SetAside[]>;

  /** Forgets one record that was set aside. Nothing happens when there is none with this id. */
  discardSetAside(id: string): Promise<void>;

  /**
   * Forgets the lesson's attempt and all that was set aside of it. Every claim on it is superseded, so that a tab that is
   * still open cannot bring the work back; for that, the lesson's id with a new token stays behind.
   */
  erase(lessonId: string): Promise<void>;

  /** Forgets everything of every lesson, like `erase`. */
  eraseAll(): Promise<void>;

  /**
   * Calls the listener once, as soon as the claim is found to be superseded: at once if it is already. Without a
   * channel between tabs it may not be called at all; then the next `save` says so. Returns how to stop listening.
   */
  onSuperseded(claim: Claim, listener: () => void): () => void;
}

/**
 * Why the device could not keep or give back something. `full`: no room left. `unavailable`: storage cannot be opened
 * or does not answer, perhaps because a newer release of the page has taken it over. `failed`: anything else.
 */
export type StorageFailureCode = 'full' | 'unavailable' | 'failed';

/** What the promises of a store reject with. Whatever was to be saved has not been; what was there before still is. */
export interface StorageFailure extends Error {
  readonly name: 'StorageFailure';
  readonly code: StorageFailureCode;
}

/** Makes a failure; `cause` is whatever the platform gave as a reason. */
export function createStorageFailure(code: StorageFailureCode, cause: unknown): StorageFailure {
  const name = 'StorageFailure' as const;
  return Object.assign(new Error(`storage: ${code}`, { cause }), { name, code });
}

/** True for what `createStorageFailure` made. */
export function isStorageFailure(error: unknown): error is StorageFailure {
  return error instanceof Error && error.name === 'StorageFailure';
}

/**
 * How long work is kept. `tab`: everything is gone when the tab is closed, as the learner asked for. `memory`: it is gone
 * when the page is closed, and the learner must be told so.
 */
type Durability = 'device' | 'tab' | 'memory';

/** Work that is kept, by the name it is kept under; all else is untrusted, to be parsed. */
export interface StoredWork {
  readonly workId: string;
  readonly raw: unknown;
  /** The link of the assignment that it answers, where it is known. */
  readonly link?: unknown;
}

/** The port to a look at all work that is kept. It takes no pen and changes nothing. */
export interface WorkList {
  readonly durability: Durability;
  /** Rejects with a `StorageFailure` when the device does not answer. */
  list(): Promise<readonly StoredWork[]>;
}
