import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { confidenceField, offsetField, reasonField } from './label-schema.ts';
import { responseLimits } from './response-limits.ts';

/** id, start, end, technique, confidence, reason; `null` where the learner did not say. */
const encodedLabel = v.pipe(
  v.strictTuple([
    idField,
    offsetField,
    offsetField,
    idField,
    v.nullable(confidenceField),
    v.nullable(reasonField),
  ]),
  v.check(([, start, end]) => start < end, 'must end after it starts'),
  v.readonly(),
);

/** A response as compact JSON data. A change of its meaning is a new version, and the old one stays readable. */
export const encodedResponseSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    labels: v.pipe(v.array(encodedLabel), v.maxLength(responseLimits.labels), v.readonly()),
  }),
  v.readonly(),
);

export type EncodedResponse = v.InferOutput<typeof encodedResponseSchema>;
export type EncodedLabel = EncodedResponse['labels'][number];
