import type { FormId } from '../lesson/lesson-schema.ts';
import type { StepId } from '../lesson/steps.ts';
import type { Response } from '../response/label.ts';
import { type Marking, createMarking } from '../response/marking.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';

/** What the learner said after the first read. */
export interface FirstRead {
  /** The kind of text they took it for. */
  readonly kind?: string;
  /** What they think the writer wants done, and why. */
  readonly wants?: string;
  /** How they know, in their words. */
  readonly note?: string;
  /** Who they think wrote it, and when, and how they know. */
  readonly who?: string;
  readonly when?: string;
}

/** The learner thinks that an outcome is wrong, and says why. A teacher decides. */
export interface Disagreement {
  /** The outcome's type and id, joined: `annotation:sl1`. */
  readonly outcome: string;
  readonly reason: string;
  readonly at: string;
}

/** The learner's own rewrite of one flagged passage. */
export interface Repair {
  /** The id of the key annotation. */
  readonly annotation: string;
  readonly text: string;
  /** What of the model's checklist they ticked, in its order. */
  readonly ticks: readonly [boolean, boolean, boolean];
  /** When they looked at the model; the text is theirs alone until then. */
  readonly comparedAt?: string;
}

/** What a learner looked up for a card of the source shelf, in their words. */
export interface LookUp {
  readonly where: string;
  readonly found: string;
  /** When they looked at what we found, whether they had looked themselves or not. */
  readonly shownAt?: string;
}

/** A learner's work on one item. */
export interface AttemptItem {
  readonly marking: Marking;
  /** When the marks were first checked. */
  readonly checkedAt?: string;
  /**
   * Where marks are explained section by section: the UTF-16 offset up to which that has been done. Marks that begin
   * before it can no longer be changed.
   */
  readonly closedTo?: number;
  /** The labels as they stood at each check, the first try first. Empty until then. */
  readonly tries: readonly Response[];
  /** How many hints were asked for, 1 to 3, by the id of the key annotation. */
  readonly hints: Readonly<Record<string, number>>;
  /** When the learner asked to see every answer, or had used all tries. */
  readonly revealedAt?: string;
  /** For a short passage of a form: when they first went on to the next one. Where to resume is read from it. */
  readonly movedOnAt?: string;
  readonly disagreements: readonly Disagreement[];
}

/** What was last made to be handed in: a file or a code. Making it is not handing it in: that happens elsewhere. */
export interface HandedIn {
  /** When this content was first made. */
  readonly at: string;
  /** The receipt code of it (`receiptOf`). */
  readonly receipt: string;
  /** What it was signed with; left out where nothing was asked for or given. */
  readonly name?: string;
  /** When the learner said that their teacher has it. */
  readonly confirmedAt?: string;
  /** A short name of its marks and words alone (`contentOf`); left out by releases before this was kept. */
  readonly content?: string;
  /** The receipts of what was made of the same work before it, the oldest first: at most `attemptLimits.earlier`. */
  readonly earlier?: readonly string[];
}

/**
 * A learner's pass through a lesson, and the only thing that is kept of it. All times are ISO 8601 timestamps in UTC,
 * as `Date.prototype.toISOString` writes them. `items` and `passages` have the same keys.
 */
export interface Attempt extends LessonEdition {
  /** The version of this format. A change of meaning is a new number with a migration from this one. */
  readonly schema: 4;
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Where the learner is. */
  readonly step: StepId;
  /** The latest step they have been to; going back does not change it. */
  readonly furthest: StepId;
  /** The form that warms up; the other one is the exit check. Drawn when the attempt begins. */
  readonly firstForm: FormId;
  readonly firstRead?: FirstRead;
  /** When each card of the source shelf was first opened, by card id. */
  readonly shelf: Readonly<Record<string, string>>;
  /** What they looked up themselves, by the id of the card that asks for it; left out until there is some. */
  readonly lookUps?: Readonly<Record<string, LookUp>>;
  readonly repair?: Repair;
  /** Answers to the lesson's questions to think about, by question id. */
  readonly reflection: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, AttemptItem>>;
  readonly finishedAt?: string;
  readonly handedIn?: HandedIn;
}

/** What a new attempt begins with. */
export interface NewAttempt extends LessonEdition {
  /** Letters, digits, `-` and `_`, at most 64, unlike any other attempt's. */
  readonly id: string;
  readonly now: string;
  readonly firstStep: StepId;
  /** Which form warms up. Chance decides outside: core knows none. */
  readonly firstForm: FormId;
}

/** Begins an attempt: at the first step, with nothing marked on any of the edition's items. */
export function createAttempt({ id, lesson, passages, now, firstStep, firstForm }: NewAttempt): Attempt {
  return {
    schema: 4,
    id,
    lesson: { id: lesson.id, version: lesson.version },
    passages: { ...passages },
    startedAt: now,
    updatedAt: now,
    step: firstStep,
    furthest: firstStep,
    firstForm,
    shelf: {},
    reflection: {},
    items: Object.fromEntries(Object.keys(passages).map((itemId) => [itemId, createAttemptItem()])),
  };
}

/** Work on an item before anything is done. */
function createAttemptItem(): AttemptItem {
  return { marking: createMarking(), tries: [], hints: {}, disagreements: [] };
}

/**
 * The edition of a lesson that work on it is work at. Only the texts that the lesson shows count: a passage for a review comes days
 * later from a file of its own, and a bundle read from disk holds it where a fetched one does not.
 */
export function editionOf({ lesson, passages }: LessonBundle): LessonEdition {
  const { items, forms } = lesson;
  const ids = [...items, ...(forms?.a ?? []), ...(forms?.b ?? [])].map(({ id }) => id);
  const hashes = ids.flatMap((id): [string, string][] => {
    const sha256 = passages[id]?.sha256;
    return sha256 === undefined ? [] : [[id, sha256]];
  });
  return { lesson: { id: lesson.id, version: lesson.version }, passages: Object.fromEntries(hashes) };
}

/**
 * How long the answers after the first read may be, in UTF-16 code units, as `maxlength` of a text field counts.
 * Fields on the page use the same numbers.
 */
export const firstReadLimits = { kind: 64, wants: 1000, note: 4000, who: 400, when: 400 } as const;

/** Whether any of the marks have been checked: their answers may have been seen. */
export function isWorkChecked({ items }: Pick<Attempt, 'items'>): boolean {
  return Object.values(items).some(({ checkedAt }) => checkedAt !== undefined);
}

/** What exactly an attempt is an attempt at: a version of a lesson and the texts it had. */
export interface LessonEdition {
  readonly lesson: { readonly id: string; readonly version: string };
  /** Hex SHA-256 of every item's passage, by item id. Labels mean nothing on another text. */
  readonly passages: Readonly<Record<string, string>>;
}

/** The learner's work on one item. Throws when the attempt has no such item: its items are fixed when it begins. */
export function requireItem(attempt: Attempt, itemId: string): AttemptItem {
  const item = attempt.items[itemId];
  if (item === undefined) throw new Error(`attempt ${attempt.id} has no item ${itemId}`);
  return item;
}

/** Whether a learner gave an answer to a short passage: it was checked, or they went on from it. */
export function isAnswered(attempt: Attempt, itemId: string): boolean {
  const { checkedAt, movedOnAt } = requireItem(attempt, itemId);
  return checkedAt !== undefined || movedOnAt !== undefined;
}

/** The answers that count: every try, or the marks as they stand where they were never checked. At least one. */
export function triesOf({ tries, marking }: AttemptItem): readonly [Response, ...Response[]] {
  const [first, ...others] = tries;
  return first === undefined ? [marking.response] : [first, ...others];
}
