import * as v from 'valibot';
import { stepIds } from '../lesson/steps.ts';
import { idField, versionField } from '../lesson/schema-fields.ts';
import { labelSchema, offsetField } from '../response/label-schema.ts';
import { markingSchema } from '../response/marking-schema.ts';
import { responseLimits } from '../response/label.ts';
import { attemptLimits } from './attempt-limits.ts';
import { firstReadLimits } from './attempt.ts';

/** The number of the format that `attemptSchema` describes. */
export const attemptSchemaVersion = 4;

const timestamp = v.pipe(v.string(), v.isoTimestamp('must be an ISO 8601 timestamp'));

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'));

const step = v.picklist(stepIds);

const firstRead = v.strictObject({
  kind: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.kind))),
  wants: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.wants))),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.note))),
  who: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.who))),
  when: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.when))),
});

const response = v.strictObject({ labels: v.pipe(v.array(labelSchema), v.maxLength(responseLimits.labels)) });

const disagreement = v.strictObject({
  outcome: v.pipe(
    v.string(),
    v.regex(/^[a-z-]+:[a-zA-Z0-9-]{1,64}$/, 'must be the type and id of an outcome'),
  ),
  reason: v.pipe(v.string(), v.maxLength(attemptLimits.disagreementReason)),
  at: timestamp,
});

/** Work on one item as it is stored. */
export const attemptItemSchema = v.strictObject({
  marking: markingSchema,
  closedTo: v.exactOptional(offsetField),
  checkedAt: v.exactOptional(timestamp),
  tries: v.pipe(v.array(response), v.maxLength(attemptLimits.tries)),
  hints: v.record(idField, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))),
  revealedAt: v.exactOptional(timestamp),
  movedOnAt: v.exactOptional(timestamp),
  disagreements: v.pipe(v.array(disagreement), v.maxLength(attemptLimits.disagreements)),
});

const lookUp = v.strictObject({
  where: v.pipe(v.string(), v.maxLength(attemptLimits.lookUpWhere)),
  found: v.pipe(v.string(), v.maxLength(attemptLimits.lookUpFound)),
  shownAt: v.exactOptional(timestamp),
});

const repair = v.strictObject({
  annotation: idField,
  text: v.pipe(v.string(), v.maxLength(attemptLimits.repair)),
  ticks: v.strictTuple([v.boolean(), v.boolean(), v.boolean()]),
  comparedAt: v.exactOptional(timestamp),
});

/** A receipt as it is noted down. */
const receiptField = v.pipe(v.string(), v.regex(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/, 'must be a receipt code'));

/** Receipts of what was made of one work before. */
export const earlierField = v.pipe(v.array(receiptField), v.minLength(1), v.maxLength(attemptLimits.earlier));

const handedIn = v.strictObject({
  at: timestamp,
  receipt: v.pipe(v.string(), v.maxLength(attemptLimits.receipt)),
  name: v.exactOptional(v.pipe(v.string(), v.maxLength(attemptLimits.name))),
  confirmedAt: v.exactOptional(timestamp),
  content: v.exactOptional(receiptField),
  earlier: v.exactOptional(earlierField),
});

/** An attempt as it is stored, in the present format. Whether its parts agree is for `checkAttempt`. */
export const attemptSchema = v.strictObject({
  schema: v.literal(attemptSchemaVersion),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be up to 64 letters, digits, - and _')),
  lesson: v.strictObject({ id: idField, version: versionField }),
  passages: v.pipe(v.record(idField, sha256), v.maxEntries(50)),
  startedAt: timestamp,
  updatedAt: timestamp,
  step,
  furthest: step,
  firstForm: v.picklist(['a', 'b']),
  firstRead: v.exactOptional(firstRead),
  shelf: v.pipe(v.record(idField, timestamp), v.maxEntries(attemptLimits.shelfCards)),
  lookUps: v.exactOptional(v.pipe(v.record(idField, lookUp), v.maxEntries(attemptLimits.shelfCards))),
  repair: v.exactOptional(repair),
  reflection: v.record(idField, v.pipe(v.string(), v.maxLength(attemptLimits.reflection))),
  items: v.pipe(v.record(idField, attemptItemSchema), v.maxEntries(50)),
  finishedAt: v.exactOptional(timestamp),
  handedIn: v.exactOptional(handedIn),
});
