import * as v from 'valibot';
import { attemptItemSchema, attemptSchema } from '../attempt/attempt-schema.ts';
import { assignmentIdField } from '../assignment/assignment.ts';
import { settingsSchema } from '../assignment/settings.ts';
import { idField } from '../lesson/schema-fields.ts';
import { labelSchema } from '../response/label-schema.ts';
import { responseLimits } from '../response/response-limits.ts';
import { cleanName } from './clean-name.ts';

const timestamp = attemptSchema.entries.startedAt;

const item = v.strictObject({
  ...v.omit(attemptItemSchema, ['marking']).entries,
  response: v.strictObject({ labels: v.pipe(v.array(labelSchema), v.maxLength(responseLimits.labels)) }),
});

const work = v.strictObject({
  ...v.omit(attemptSchema, ['items', 'passages']).entries,
  items: v.pipe(v.record(idField, item), v.maxEntries(50)),
});

/**
 * A hand-in after it has been unpacked, with the fields and limits of an attempt. Whether its parts agree, and belong to
 * a lesson, is for `attemptOfHandIn`.
 */
export const handInSchema = v.strictObject({
  assignment: v.nullable(
    v.strictObject({
      id: assignmentIdField,
      settings: settingsSchema,
      mode: v.picklist(['practice', 'test']),
    }),
  ),
  name: v.pipe(
    v.string(),
    v.check((name) => cleanName(name) === name, 'must be one short line of plain text'),
  ),
  medium: v.picklist(['screen', 'paper']),
  handedInAt: timestamp,
  texts: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/, 'must be 16 letters, digits, - and _')),
  work,
});
