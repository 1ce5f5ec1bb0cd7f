import * as v from 'valibot';
import { labelSchema } from './label-schema.ts';
import { responseLimits } from './label.ts';

const edit = v.pipe(
  v.strictObject({
    index: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    before: v.nullable(labelSchema),
    after: v.nullable(labelSchema),
  }),
  v.readonly(),
);

const edits = v.pipe(v.array(edit), v.maxLength(responseLimits.history), v.readonly());

const labels = v.pipe(v.array(labelSchema), v.maxLength(responseLimits.labels), v.readonly());

/** A marking as it is stored. Whether its parts agree with each other is for `checkMarking`. */
export const markingSchema = v.pipe(
  v.strictObject({
    response: v.pipe(v.strictObject({ labels }), v.readonly()),
    history: v.pipe(v.strictObject({ done: edits, undone: edits }), v.readonly()),
    lastLabel: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.readonly(),
);
