import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { confidenceField, offsetField, reasonField } from './label-schema.ts';
import { responseLimits } from './response-limits.ts';

const fileLabel = v.strictObject({
  id: v.exactOptional(idField),
  technique: idField,
  /** Words that stand exactly once in the passage; instead of `start` and `end`. */
  quote: v.exactOptional(v.string()),
  /** UTF-16 offsets of the passage; instead of `quote`. */
  start: v.exactOptional(offsetField),
  end: v.exactOptional(offsetField),
  confidence: v.exactOptional(confidenceField),
  reason: v.exactOptional(reasonField),
  /** The id of a card of the source shelf. */
  evidence: v.exactOptional(idField),
});

/** `response.json` of the command line: a response as a person writes it. */
export const responseFileSchema = v.strictObject({
  labels: v.pipe(v.array(fileLabel), v.maxLength(responseLimits.labels)),
});

export type FileLabel = v.InferOutput<typeof fileLabel>;
