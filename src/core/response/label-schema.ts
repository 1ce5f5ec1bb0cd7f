import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { confidences, responseLimits } from './label.ts';

/** A place in a text, in UTF-16 code units. */
export const offsetField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A span of some passage: whether it lies within the text is for `checkResponse`, which knows the text. */
export const spanField = v.pipe(
  v.strictObject({ start: offsetField, end: offsetField }),
  v.check(({ start, end }) => start < end, 'must end after it starts'),
  v.readonly(),
);

/** How sure the learner is. */
export const confidenceField = v.picklist(confidences);

/** The learner's own words on a label. */
export const reasonField = v.pipe(v.string(), v.maxLength(responseLimits.reasonLength));

/** One label as it is stored. */
export const labelSchema = v.pipe(
  v.strictObject({
    id: idField,
    span: spanField,
    technique: idField,
    confidence: v.exactOptional(confidenceField),
    reason: v.exactOptional(reasonField),
    evidence: v.exactOptional(idField),
  }),
  v.readonly(),
);
