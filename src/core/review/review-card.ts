import * as v from 'valibot';
import { type Response, responseLimits } from '../response/label.ts';
import type { Span } from '../text/span.ts';
import { type MigrationChain, migrateRecord } from '../base/migrate-record.ts';
import { parseData } from '../base/parse-data.ts';
import { type Result, createIssue, failure } from '../base/result.ts';
import { idField } from '../lesson/schema-fields.ts';
import { labelSchema, spanField } from '../response/label-schema.ts';

/** When something comes back, and what the scheduler needs to know to decide that again. Times are ISO 8601 in UTC. */
export interface ReviewSchedule {
  readonly dueAt: string;
  /** When it was answered last; at first, when it was got wrong in the lesson. */
  readonly lastAt: string;
  /** In days: after so many it is remembered with 90 % probability. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** How often it has been answered, and how often wrongly after it had been known. */
  readonly reviews: number;
  readonly lapses: number;
}

/** What a learner said when it came back. Whether that was right is derived from the key, like every outcome. */
export interface ReviewAnswer {
  /** The item whose text was shown: one for reviews, or the one of the lesson. */
  readonly itemId: string;
  readonly response: Response;
  readonly at: string;
}

/** Something a learner was sure about and got wrong, which comes back until they know it. */
export interface ReviewCard {
  /** Lesson, item and entry, joined with spaces. */
  readonly id: string;
  readonly lessonId: string;
  readonly itemId: string;
  /** What the mistake was about: `annotation:f1`, `decoy:d2`, `near-miss:n3`, or plain words, `plain:120-240`. */
  readonly entry: string;
  readonly technique: string;
  /** The sentences around it in the item's passage, and the hash of the text in which they stand there. */
  readonly span: Span;
  readonly sha256: string;
  readonly schedule: ReviewSchedule;
  readonly answers: readonly ReviewAnswer[];
}

/** All that is kept for reviews. A change of meaning is a new number with a migration from this one. */
export interface Reviews {
  readonly schema: 1;
  readonly cards: readonly ReviewCard[];
  /** Items of attempts that have been looked through for mistakes: attempt and item, joined with a space. */
  readonly collected: readonly string[];
}

/** Nothing to review. */
export const noReviews: Reviews = { schema: 1, cards: [], collected: [] };

/** Everything about a card that does not change. */
export type CardIdentity = Pick<ReviewCard, 'lessonId' | 'itemId' | 'entry'>;

/** The id of a card. */
export function cardId({ lessonId, itemId, entry }: CardIdentity): string {
  return `${lessonId} ${itemId} ${entry}`;
}

/** How much may be kept for reviews; what is older goes first. */
export const reviewLimits = {
  /** More than all entries of a hundred lessons that somebody could be sure and wrong about. */
  cards: 2000,
  /** Of one card: the latest. */
  answers: 30,
  /** Items of attempts that have been gone through. */
  collected: 1000,
  /** Passages in one sitting. */
  sitting: 6,
} as const;

/** The number of the format that `reviewsSchema` describes. */
const reviewsSchemaVersion = 1;

const timestamp = v.pipe(v.string(), v.isoTimestamp('must be an ISO 8601 timestamp'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const schedule = v.strictObject({
  dueAt: timestamp,
  lastAt: timestamp,
  stability: amount,
  difficulty: amount,
  reviews: count,
  lapses: count,
});

const answer = v.strictObject({
  itemId: idField,
  response: v.strictObject({ labels: v.pipe(v.array(labelSchema), v.maxLength(responseLimits.labels)) }),
  at: timestamp,
});

const cardFields = v.strictObject({
  id: name,
  lessonId: idField,
  itemId: idField,
  entry: v.pipe(v.string(), v.regex(/^[a-z-]+:[a-z0-9-]{1,64}$/, 'must be the kind and id of an entry')),
  technique: idField,
  span: spanField,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits')),
  schedule,
  answers: v.pipe(v.array(answer), v.maxLength(reviewLimits.answers)),
});

/** What is kept for reviews, in the present format. */
const reviewsSchema = v.strictObject({
  schema: v.literal(reviewsSchemaVersion),
  cards: v.pipe(v.array(cardFields), v.maxLength(reviewLimits.cards)),
  collected: v.pipe(v.array(name), v.maxLength(reviewLimits.collected)),
});

/** Every release's reviews can be read for good: a migration that has been released stays as it is. */
const reviewChain: MigrationChain = { current: reviewsSchemaVersion, migrations: {} };

/**
 * Parses what is kept for reviews, of this release or an earlier one. Issues: those of `migrateRecord`, else `schema`, else
 * `card-id` for a card whose id is not what it is about or that is there twice.
 */
export function parseReviews(data: unknown, path = 'reviews'): Result<Reviews> {
  const migrated = migrateRecord(data, reviewChain, path);
  if (!migrated.ok) return migrated;
  const parsed = parseData(reviewsSchema, migrated.value, path);
  if (!parsed.ok) return parsed;
  const ids = parsed.value.cards.map(({ id }) => id);
  const issues = parsed.value.cards.flatMap((card, index) =>
    card.id === cardId(card) && ids.indexOf(card.id) === index
      ? []
      : [createIssue('card-id', `${path} › cards[${index}].id`, `“${card.id}” is not its own`)],
  );
  return issues.length > 0 ? failure(issues) : parsed;
}
