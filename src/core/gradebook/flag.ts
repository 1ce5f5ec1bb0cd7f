/**
 * Something about a hand-in that a teacher should know; the hand-in is in the gradebook all the same. None of them is a
 * verdict on a person.
 */
export type FlagCode =
  /** Another hand-in has the same name. Both are in. */
  | 'same-name'
  /** The learner handed the same work in again later; the later one counts. */
  | 'handed-in-again'
  /** The same work, or work with the same times to the millisecond, is here under another name. */
  | 'same-log'
  /** Made with another version of the lesson whose texts are the same. */
  | 'other-version'
  /** It was asked to look for other techniques than the rest of the class, so it is not in the class's figures. */
  | 'other-techniques'
  /** A time lies before the one it should follow, in the future, or before there was such a lesson. */
  | 'impossible-times'
  /** More marks than the time between start and hand-in leaves room for. */
  | 'too-fast'
  /** Typed in by a teacher from paper. */
  | 'paper';

/** A flag with what it rests on. */
export interface Flag {
  readonly code: FlagCode;
  /** The other hand-ins it is about, by id. */
  readonly others: readonly string[];
  /** The value it rests on, for the sentence on screen: a version, a time, a number; empty where there is none. */
  readonly value: string;
}
