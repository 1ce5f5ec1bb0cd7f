import { chargedSpans, countFlagged, joinMarks, overflagRate, scoreUnits } from './charged-spans.ts';
import { scoreEntries } from './tally-cores.ts';
import { countBetween, numberMarkedNames } from './words.ts';
import type { PreparedKey } from './prepare-key.ts';
import type { WordMark } from './word-key.ts';
import type { EntryScores, WordScore } from './word-score.ts';
import type { WordSpan } from '../../text/span.ts';

/**
 * Scores one answer by the word rule (docs/scoring.md#the-formulas). Only which names each word carries counts: the
 * order, cutting and repetition of the marks and the order of the key's entries change nothing, to the last bit. Takes
 * O(M log M + K + T) for M marks, K entries and T pairs of a run and an extent it meets.
 */
export function scoreWords(key: PreparedKey, marks: readonly WordMark[]): WordScore {
  const table = numberMarkedNames(key.table, marks);
  const runs = joinMarks(marks, key.tokens, table);
  const entries = scoreEntries(key, runs, table.names);
  const charged = chargedSpans(key, runs);
  const coverage = scoreUnits(key, charged);
  const flagged = countFlagged(coverage, key.params.theta);
  return {
    ...key.price,
    ...countPoints(key, entries, charged),
    entries,
    charged,
    coverage,
    decoysFlagged: flagged.decoy,
    nearMissesFlagged: flagged['near-miss'],
    sentencesFlagged: flagged.sentence,
    overflagRate: overflagRate(key, runs),
  };
}

/**
 * z(p): the point below which a standard normal variable falls with probability `p`, 0 < p < 1; ±Infinity at the ends.
 * Wichura's algorithm AS 241 (PPND16, Applied Statistics 37, 1988): relative error about 1e-16. Its coefficients stand here as the doubles they are.
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * ratio(0.180625 - fromMiddle * fromMiddle, middle);
  }
  const tail = Math.sqrt(-Math.log(fromMiddle < 0 ? p : 1 - p));
  if (tail === Infinity) return Math.sign(fromMiddle) * Infinity;
  return Math.sign(fromMiddle) * (tail <= 5 ? ratio(tail - 1.6, nearTail) : ratio(tail - 5, farTail));
}

/** Coefficients of a quotient of two polynomials, highest power first. */
interface Quotient {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const middle: Quotient = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
};

const nearTail: Quotient = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};

const farTail: Quotient = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
};

function ratio(x: number, { above, below }: Quotient): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** Far below a point and far above what rounding does to a sum. */
const tolerance = 1e-9;

/** A raw score on 100, rounded to the nearest, a half down; 0 below, and 100 only when nothing is missing. */
export function outOf100(raw: number): number {
  if (raw >= 1 - tolerance) return 100;
  return Math.min(99, Math.max(0, Math.ceil(raw * 100 - 0.5 - tolerance)));
}

/** The part of a score that adds up what was earned and what was charged. */
type Points = Pick<
  WordScore,
  'gain' | 'cost' | 'raw' | 'score' | 'hits' | 'chargedWords' | 'foundRate' | 'namingRate'
>;

/**
 * Weighs the entries and the charged words (docs/scoring.md#the-formulas). Sums run in reporting order and words are
 * counted before they are weighed, so equal answers get equal numbers to the last bit.
 */
function countPoints(
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

/** How often flaws and decoys were flagged. Counts are whole numbers; the first of a pair is at most the second. */
export interface FlagCounts {
  readonly hits: number;
  readonly flaws: number;
  readonly falseAlarms: number;
  readonly decoys: number;
}

/**
 * How readily somebody flags, apart from how well they tell flaws from decoys
 * (docs/formulas.md#telling-flaws-from-decoys).
 */
export interface ResponseBias {
  /** Pr = H − F: the share told apart, −1..1. 0 for whoever flags both alike. */
  readonly Pr: number;
  /** c = −(z(H) + z(F)) / 2: below 0 flags too readily, above 0 too sparingly. */
  readonly c: number;
}

/**
 * Pr and c with H = (h+½)/(S+1) and F = (f+½)/(N+1), which keeps both defined for none and for all. One learner on one
 * text says little (the standard error of c is about 0.35 with 12 flaws and 6 decoys): for a class, not for a grade.
 */
export function responseBias({ hits, flaws, falseAlarms, decoys }: FlagCounts): ResponseBias {
  const hitRate = (hits + 0.5) / (flaws + 1);
  const falseAlarmRate = (falseAlarms + 0.5) / (decoys + 1);
  return {
    Pr: hitRate - falseAlarmRate,
    // Taken from 0, so that an even balance is 0 and never −0, which JSON does not know.
    c: (0 - normalQuantile(hitRate) - normalQuantile(falseAlarmRate)) / 2,
  };
}
