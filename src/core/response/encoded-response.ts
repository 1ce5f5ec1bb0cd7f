import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { confidenceField, offsetField, reasonField } from './label-schema.ts';
import { responseLimits } from './response-limits.ts';

const fields = [
  idField,
  offsetField,
  offsetField,
  idField,
  v.nullable(confidenceField),
  v.nullable(reasonField),
] as const;

const endsTooSoon = 'must end after it starts';

/** id, start, end, technique, confidence, reason; `null` where the learner did not say. */
const encodedLabel1 = v.pipe(
  v.strictTuple(fields),
  v.check(([, start, end]) => start < end, endsTooSoon),
  v.readonly(),
);

/** As before, and the card that is cited. */
const encodedLabel2 = v.pipe(
  v.strictTuple([...fields, v.nullable(idField)]),
  v.check(([, start, end]) => start < end, endsTooSoon),
  v.readonly(),
);

const encodedResponse1 = v.strictObject({
  version: v.literal(1),
  labels: v.pipe(v.array(encodedLabel1), v.maxLength(responseLimits.labels), v.readonly()),
});

const encodedResponse2 = v.strictObject({
  version: v.literal(2),
  labels: v.pipe(v.array(encodedLabel2), v.maxLength(responseLimits.labels), v.readonly()),
});

/**
 * A response as compact JSON data. A change of its meaning is a new version, and the old one stays readable: version 1
 * knew no source shelf.
 */
export const encodedResponseSchema = v.pipe(
  v.variant('version', [encodedResponse1, encodedResponse2]),
  v.readonly(),
);

/** What is written: always the newest version. */
export type EncodedResponse = Readonly<v.InferOutput<typeof encodedResponse2>>;
export type EncodedLabel = EncodedResponse['labels'][number];
/** What can be read. */
export type ReadableLabel = EncodedLabel | v.InferOutput<typeof encodedLabel1>;
