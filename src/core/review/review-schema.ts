import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { labelSchema, spanField } from '../response/label-schema.ts';
import { responseLimits } from '../response/response-limits.ts';
import { reviewLimits } from './review-limits.ts';

/** The number of the format that `reviewsSchema` describes. */
export const reviewsSchemaVersion = 1;

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

const card = v.strictObject({
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
export const reviewsSchema = v.strictObject({
  schema: v.literal(reviewsSchemaVersion),
  cards: v.pipe(v.array(card), v.maxLength(reviewLimits.cards)),
  collected: v.pipe(v.array(name), v.maxLength(reviewLimits.collected)),
});
