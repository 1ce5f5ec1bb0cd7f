import { type Attempt, type LessonEdition, editionOf } from '../attempt/attempt.ts';
import { fingerprintOf } from '../exchange/receipt.ts';
import type { KeySource, LessonKey } from '../lesson/key-schema.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import { passageItems } from '../lesson/lesson-schema.ts';
import { resolveKey } from '../lesson/resolve-key.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { type Issue, type Result, createIssue, failure, success } from '../base/result.ts';
import type { Adjustment } from './adjustment.ts';
import type { WorkDecision } from './intake/work-decision.ts';
import type { HandIn } from '../exchange/hand-in.ts';

/** A submission with what it was read from, so that it can be kept and read again. */
export interface GradebookEntry {
  readonly submission: Submission;
  /** The text it came in; everything is marked anew from it when a gradebook is opened again. */
  readonly code: string;
  /** When it came into the gradebook: ISO 8601, UTC. */
  readonly addedAt: string;
}

/** A refusal with the text it is about where another try may read it: where it is sealed. */
export interface RefusedText {
  readonly refusal: Refusal;
  readonly code?: string;
}

/** The lesson of a gradebook, as published. */
interface GradebookLesson {
  readonly bundle: LessonBundle;
  readonly edition: LessonEdition;
  /** The fingerprint of its texts. */
  readonly texts: string;
  /** The key as published, by item id. */
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  /** The same key as its file has it. */
  readonly key: LessonKey;
  readonly sources: readonly KeySource[];
  readonly provenance: string;
}

/**
 * The work of a class with a lesson and its key: plain data that is never changed. The functions beside it give a new one.
 * It holds answers only; what they are worth is worked out by `classViewOf` each time.
 */
export interface Gradebook {
  readonly lesson: GradebookLesson;
  /** In the order they were added; no two of one id. */
  readonly entries: readonly GradebookEntry[];
  readonly refused: readonly RefusedText[];
  readonly adjustments: readonly Adjustment[];
  /** The appeals that were declined, by id. */
  readonly declined: readonly string[];
  /** What the teacher decided about hand-ins of one attempt, at most once for each. */
  readonly workDecisions: readonly WorkDecision[];
  /** The assignment that is shown; `undefined` for all, `null` for work that none asked for. */
  readonly group: string | null | undefined;
  /** What sealed hand-ins are opened with, in base64url. They are never part of anything that is exported. */
  readonly secretKeys: readonly string[];
}

/**
 * A gradebook with nobody in it. Fails where the key is for another lesson or version (`other-lesson`, `other-version`),
 * lacks an item (`no-key`), or has quotes that are not in the texts.
 */
export function createGradebook(bundle: LessonBundle, key: LessonKey): Result<Gradebook> {
  const { lesson, passages } = bundle;
  const issues: Issue[] = [...checkIdentity(bundle, key)];
  const keys: Record<string, ResolvedKey> = {};
  for (const { id } of passageItems(lesson)) {
    const [passage, item] = [passages[id], key.items[id]];
    if (passage === undefined || item === undefined) {
      issues.push(createIssue('no-key', `key.json › items.${id}`, 'there is no key for this passage'));
      continue;
    }
    const resolved = resolveKey(passage, item, `key.json › items.${id}`);
    if (resolved.ok) keys[id] = resolved.value;
    else issues.push(...resolved.issues);
  }
  if (issues.length > 0) return failure(issues);
  const { sources, provenance } = key;
  const edition = editionOf(bundle);
  return success({
    lesson: { bundle, edition, texts: fingerprintOf(edition.passages), keys, key, sources, provenance },
    entries: [],
    refused: [],
    adjustments: [],
    declined: [],
    workDecisions: [],
    group: undefined,
    secretKeys: [],
  });
}

function checkIdentity({ lesson }: LessonBundle, key: LessonKey): Issue[] {
  const issues: Issue[] = [];
  if (key.lesson !== lesson.id) {
    issues.push(createIssue('other-lesson', 'key.json › lesson', `is “${key.lesson}”, not “${lesson.id}”`));
  }
  if (key.version !== lesson.version) {
    issues.push(
      createIssue('other-version', 'key.json › version', `is ${key.version}, not ${lesson.version}`),
    );
  }
  return issues;
}

/** A hand-in that could be read and belongs to the lesson. */
export interface Submission {
  /** Its receipt code, as the learner has it (`receiptOf`). Unique in a gradebook. */
  readonly id: string;
  /** The file it came in, or how else it came. */
  readonly source: string;
  readonly handIn: HandIn;
  /** The work as an attempt at the lesson that is open: every mark lies within its texts. */
  readonly attempt: Attempt;
}

/** Something that was given to the gradebook and is no hand-in of this lesson, with every reason why. */
export interface Refusal {
  readonly source: string;
  /** Codes: those of `decodeHandIn`, and `other-lesson`, `other-texts`, `duplicate` (it is here already). */
  readonly issues: readonly Issue[];
}
