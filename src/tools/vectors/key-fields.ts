import * as v from 'valibot';
import {
  type ScoringParams,
  type WordEntry,
  type WordKey,
  type WordMark,
  defaultScoringParams,
} from '../../core/scoring/word-rule/word-key.ts';
import type { WordSpan } from '../../core/text/span.ts';
import { rationalField } from './vector-format.ts';

const wordField = v.pipe(v.number(), v.integer('must be a whole number'));

const spanField = v.pipe(
  v.strictTuple([wordField, wordField]),
  v.transform(([start, end]): WordSpan => ({ start, end })),
);

const entryField = v.pipe(
  v.object({
    id: v.string(),
    status: v.picklist(['scored', 'arguable', 'near-miss']),
    core: spanField,
    max: spanField,
    labels: v.record(v.string(), rationalField),
    weight: v.optional(rationalField, 1),
  }),
  v.transform(({ labels, ...entry }): WordEntry => ({ ...entry, names: labels })),
);

/** The fields that make a key; `tokens` is the number of words or the list of them. */
export const keyFields = {
  tokens: v.union([v.number(), v.array(v.unknown())]),
  keys: v.array(entryField),
  decoys: v.array(spanField),
  sentences: v.array(spanField),
};

const keyFieldsSchema = v.object(keyFields);

/** The key that these fields describe. */
export function keyOf({ tokens, keys, decoys, sentences }: v.InferOutput<typeof keyFieldsSchema>): WordKey {
  return { tokens: typeof tokens === 'number' ? tokens : tokens.length, entries: keys, decoys, sentences };
}

/** An answer: marks as `[start, end, name]`. */
export const answerField = v.array(
  v.pipe(
    v.strictTuple([wordField, wordField, v.string()]),
    v.transform(([start, end, name]): WordMark => ({ start, end, name })),
  ),
);

/** The constants of a case; those left out have the lesson's defaults. */
export const paramsField = v.optional(
  v.pipe(
    v.strictObject({
      phi: v.optional(rationalField, defaultScoringParams.phi),
      rate0: v.optional(rationalField, defaultScoringParams.rate0),
      v_decoy: v.optional(rationalField, defaultScoringParams.decoyWeight),
      eta: v.optional(rationalField, defaultScoringParams.eta),
      tau: v.optional(rationalField, defaultScoringParams.tau),
      theta: v.optional(rationalField, defaultScoringParams.theta),
    }),
    v.transform(({ v_decoy, ...params }): ScoringParams => ({ ...params, decoyWeight: v_decoy })),
  ),
  {},
);
