import * as v from 'valibot';
import { wordsField } from './schema-fields.ts';

const chainLink = v.strictObject({
  link: wordsField,
  /** The step from the link before is asserted and not supported. */
  weak: v.optional(v.boolean()),
});

/** The links of a slippery slope, in order. */
export const chainField = v.pipe(v.array(chainLink), v.minLength(2));

export type ChainLink = v.InferOutput<typeof chainLink>;
