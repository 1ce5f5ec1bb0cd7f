import * as v from 'valibot';
import { stepIds } from '../lesson/lesson-schema.ts';
import { idField, versionField } from '../lesson/schema-fields.ts';
import { markingSchema } from '../response/marking-schema.ts';
import { firstReadLimits } from './first-read-limits.ts';

/** The number of the format that `attemptSchema` describes. */
export const attemptSchemaVersion = 1;

const timestamp = v.pipe(v.string(), v.isoTimestamp('must be an ISO 8601 timestamp'));

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'));

const step = v.picklist(stepIds);

const firstRead = v.strictObject({
  kind: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.kind))),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(firstReadLimits.note))),
});

const attemptItem = v.strictObject({ marking: markingSchema, checkedAt: v.exactOptional(timestamp) });

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
  firstRead: v.exactOptional(firstRead),
  items: v.pipe(v.record(idField, attemptItem), v.maxEntries(50)),
  finishedAt: v.exactOptional(timestamp),
});
