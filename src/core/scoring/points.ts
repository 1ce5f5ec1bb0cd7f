import type { WordSpan } from '../text/span.ts';
import type { PreparedKey } from './prepare-key.ts';
import { countBetween } from './word-counts.ts';
import type { EntryScores, WordScore } from './word-score.ts';

/** The part of a score that adds up what was earned and what was charged. */
export type Points = Pick<
  WordScore,
  'gain' | 'cost' | 'raw' | 'score' | 'hits' | 'chargedWords' | 'foundRate' | 'namingRate'
>;

/**
 * Weighs the entries and the charged words (scoring.md c3 steps 4 and 5). Sums run in reporting order and words are
 * counted before they are weighed, so equal answers get equal numbers to the last bit.
 */
export function countPoints(
  { params, scored, price, decoyWords }: Pick<PreparedKey, 'params' | 'scored' | 'price' | 'decoyWords'>,
  entries: EntryScores,
  charged: readonly WordSpan[],
): Points {
  let gain = 0;
  let found = 0;
  let named = 0;
  let hits = 0;
  for (let position = 0; position < scored.length; position += 1) {
    const weight = scored[position]?.weight ?? 0;
    const foundShare = entries.found[position] ?? 0;
    const namedShare = entries.named[position] ?? 0;
    gain += weight * (params.phi * foundShare + (1 - params.phi) * namedShare);
    found += weight * foundShare;
    named += weight * namedShare;
    if (foundShare >= params.tau) hits += 1;
  }
  let chargedWords = 0;
  let chargedDecoyWords = 0;
  for (const span of charged) {
    chargedWords += span.end - span.start;
    chargedDecoyWords += countBetween(decoyWords, span.start, span.end);
  }
  const cost = price.c * (chargedWords - chargedDecoyWords + params.decoyWeight * chargedDecoyWords);
  const raw = price.W > 0 ? (gain - cost) / price.W : 1 - cost;
  return {
    gain,
    cost,
    raw,
    score: Math.max(0, raw),
    hits,
    chargedWords,
    foundRate: price.W > 0 ? found / price.W : undefined,
    namingRate: found > 0 ? named / found : undefined,
  };
}
