import * as v from 'valibot';
import { chainField } from './chain-schema.ts';
import { idField, quoteField, versionField, wordsField } from './schema-fields.ts';
import { sourceSchema } from './source-schema.ts';
import { parseData } from '../base/parse-data.ts';
import type { Result } from '../base/result.ts';

/** Why a verdict is right: a source from the list above, other words of the same passage, or a line of its reference. */
const evidence = v.union([
  v.strictObject({ source: v.string(), says: wordsField }),
  v.strictObject({ passage: wordsField, says: wordsField }),
  v.strictObject({ reference: wordsField, says: wordsField }),
]);

const annotation = v.strictObject({
  id: idField,
  technique: idField,
  /** Other techniques that are as right. */
  also: v.optional(v.pipe(v.array(idField), v.minLength(1))),
  status: v.picklist(['scored', 'arguable']),
  /** The words a fair find cannot miss; occurs exactly once in the passage, or says which. */
  core: quoteField,
  /** All the words that are free to a mark touching the core; at least the core's whole sentences. */
  max: v.optional(quoteField),
  difficulty: v.picklist(['easy', 'medium', 'hard']),
  weight: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(10))),
  rationale: wordsField,
  /** For a slope: its links in order, at least one of them weak. */
  chain: v.optional(chainField),
  /** Three hints, each saying a little more than the one before. */
  hints: v.strictTuple([wordsField, wordsField, wordsField]),
  /** An honest rewrite. */
  repair: v.optional(wordsField),
  /** Three things a learner looks for in a rewrite of their own; only with `repair`. */
  checklist: v.optional(v.strictTuple([wordsField, wordsField, wordsField])),
  evidence: v.pipe(v.array(evidence), v.minLength(1)),
  /** The id of an earlier entry that this one replaces. */
  replaces: v.optional(idField),
});

const decoy = v.strictObject({
  id: idField,
  quote: quoteField,
  tempts: idField,
  rationale: wordsField,
  /** For a sound chain that looks like a slope: its links in order, none of them weak. */
  chain: v.optional(chainField),
  evidence: v.pipe(v.array(evidence), v.minLength(1)),
  replaces: v.optional(idField),
});

const nearMiss = v.strictObject({
  id: idField,
  quote: quoteField,
  tempts: idField,
  /** What it really is: loaded language, a false choice, an appeal to fear. */
  really: wordsField,
  rationale: wordsField,
  replaces: v.optional(idField),
});

/** `key.json`: the annotated key of every item of one lesson. Secret: no public file holds any of it. */
export const keySchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1),
  lesson: idField,
  version: versionField,
  /** Who drafted and reviewed the key, and with what interest in the matter. */
  provenance: wordsField,
  sources: v.array(sourceSchema),
  items: v.record(
    idField,
    v.strictObject({
      annotations: v.array(annotation),
      decoys: v.array(decoy),
      nearMisses: v.array(nearMiss),
    }),
  ),
});

export type LessonKey = v.InferOutput<typeof keySchema>;
export type ItemKey = LessonKey['items'][string];
export type KeyAnnotation = v.InferOutput<typeof annotation>;
export type KeyDecoy = v.InferOutput<typeof decoy>;
export type KeyNearMiss = v.InferOutput<typeof nearMiss>;
export type KeySource = v.InferOutput<typeof sourceSchema>;
export type KeyEvidence = v.InferOutput<typeof evidence>;

/** Parses `key.json`; every issue names its field after `path`. Never call this where learners' public data is made. */
export function parseKey(data: unknown, path: string): Result<LessonKey> {
  return parseData(keySchema, data, path);
}
