import * as v from 'valibot';
import { idField } from '../lesson/schema-fields.ts';
import { confidenceField, offsetField, reasonField } from './label-schema.ts';
import { responseLimits } from './label.ts';

const fileLabel = v.strictObject({
  id: v.exactOptional(idField),
  technique: idField,
  /** Words of the passage; where they stand there more than once, a prefix, a suffix or an occurrence tells which. */
  quote: v.exactOptional(v.string()),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
  occurrence: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Offsets of the passage in the file's unit; beside a quote they have to agree with it. */
  start: v.exactOptional(offsetField),
  end: v.exactOptional(offsetField),
  confidence: v.exactOptional(confidenceField),
  reason: v.exactOptional(reasonField),
  /** The id of a card of the source shelf. */
  evidence: v.exactOptional(idField),
});

/** `response.json` of the command line: a response as a person writes it. */
export const responseFileSchema = v.strictObject({
  /** What offsets count: UTF-16 units, as JavaScript and Java do, or code points, as Python does. */
  unit: v.exactOptional(v.picklist(['utf-16', 'codepoint'])),
  labels: v.pipe(v.array(fileLabel), v.maxLength(responseLimits.labels)),
});

export type OffsetUnit = 'utf-16' | 'codepoint';
export type FileLabel = v.InferOutput<typeof fileLabel>;
