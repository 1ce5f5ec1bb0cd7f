import * as v from 'valibot';
import { assignmentIdField } from '../../assignment/assignment.ts';
import { idField } from '../../lesson/schema-fields.ts';
import { spanField } from '../../response/label-schema.ts';

/** How many changes to a key a file may hold. */
export const adjustmentLimits = { count: 1000 } as const;

const entryField = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,200}$/, 'must be the id of an entry'));

const change = v.variant('type', [
  v.strictObject({ type: v.literal('drop'), item: idField, entry: entryField }),
  v.strictObject({
    type: v.literal('reweight'),
    item: idField,
    entry: entryField,
    weight: v.pipe(v.number(), v.gtValue(0), v.maxValue(10)),
  }),
  v.strictObject({ type: v.literal('accept-name'), item: idField, entry: entryField, technique: idField }),
  v.strictObject({ type: v.literal('accept-mark'), item: idField, span: spanField, technique: idField }),
]);

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A change to a key as it may come from outside. Whether the key has such an entry does not matter: then nothing changes. */
export const adjustmentSchema = v.strictObject({
  id: text(100),
  at: v.pipe(v.string(), v.isoTimestamp('must be an ISO 8601 timestamp')),
  change,
  grants: v.exactOptional(text(300)),
  group: v.exactOptional(v.nullable(assignmentIdField)),
});
