import { type Span, compareSpans } from '../../text/span.ts';

/** What the values of coded units mean: names, ranks, numbers on a scale, or numbers with a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** A value somebody gave a unit; `null` where they gave none. */
export type Code = number | string | null;

/**
 * Krippendorff's α = 1 − D_o/D_e of coded units (docs/formulas.md#agreement-of-coders): one row an observer, one column
 * a unit. 1 is perfect agreement, 0 what chance gives. Units with fewer than two values do not count. `null` where
 * nothing can disagree: no two values to pair, or only one value in use. Takes O(cells + units·values²). Throws a
 * RangeError for words on a scale.
 */
export function codingAlpha(data: readonly (readonly Code[])[], level: Level): number | null {
  const units = countUnits(data);
  const values = [...new Set(units.flatMap((counts) => [...counts.keys()]))].toSorted(compareCodes);
  if (level !== 'nominal' && values.some((value) => typeof value === 'string')) {
    throw new RangeError(`values on the level ${level} must be numbers`);
  }
  const totals = values.map((value) => units.reduce((sum, counts) => sum + (counts.get(value) ?? 0), 0));
  const pairable = totals.reduce((sum, total) => sum + total, 0);
  const distances = values.map((_, a) => values.map((__, b) => distance(level, values, totals, [a, b])));
  let observed = 0;
  let expected = 0;
  for (const [a, row] of distances.entries()) {
    for (const [b, squared] of row.entries()) {
      if (a >= b) continue;
      observed += squared * coincidences(units, values[a] ?? 0, values[b] ?? 0);
      expected += squared * (totals[a] ?? 0) * (totals[b] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected;
}

/** Of each unit with at least two values: how often each was given. */
function countUnits(data: readonly (readonly Code[])[]): Map<number | string, number>[] {
  const width = Math.max(0, ...data.map((row) => row.length));
  const units = Array.from({ length: width }, (_, unit) => {
    const counts = new Map<number | string, number>();
    for (const row of data) {
      const value = row[unit] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });
  return units.filter((counts) => valuesIn(counts) >= 2);
}

function valuesIn(counts: ReadonlyMap<number | string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** o_ab: pairs of the two values within units, each unit weighing as many values as it has. */
function coincidences(
  units: readonly ReadonlyMap<number | string, number>[],
  a: number | string,
  b: number | string,
): number {
  return units.reduce(
    (sum, counts) => sum + ((counts.get(a) ?? 0) * (counts.get(b) ?? 0)) / (valuesIn(counts) - 1),
    0,
  );
}

/** δ² of two values, by their positions in the order of values. */
function distance(
  level: Level,
  values: readonly (number | string)[],
  totals: readonly number[],
  [a, b]: readonly [number, number],
): number {
  const x = Number(values[a]);
  const y = Number(values[b]);
  if (level === 'nominal') return Number(a !== b);
  if (level === 'interval') return (x - y) ** 2;
  if (level === 'ratio') return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
  const between = totals.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, total) => sum + total, 0);
  return (between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2) ** 2;
}

function compareCodes(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

/** How two yes-or-no judgements of the same units fall together. Counts are whole numbers. */
export interface BinaryCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Agreement of two yes-or-no judgements (docs/formulas.md#two-yes-or-no-judgements). */
export interface BinaryAgreement {
  /** Matthews' correlation, −1..1; 0 where either side says the same of every unit, as is usual. */
  readonly mcc: number;
  /** Cohen's κ, at most 1; `null` where both sides say one and the same of every unit, or there are none. */
  readonly kappa: number | null;
  /** 2TP / (2TP + FP + FN); 0 where neither side says yes, as is usual. */
  readonly f1: number;
}

/** MCC, κ and F1 of counts. */
export function binaryAgreement(counts: BinaryCounts): BinaryAgreement {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = counts;
  const n = tp + fp + fn + tn;
  const scale = Math.sqrt((tp + fp) * (tp + fn)) * Math.sqrt((tn + fp) * (tn + fn));
  const f1Scale = 2 * tp + fp + fn;
  return {
    mcc: scale === 0 ? 0 : Math.min(1, Math.max(-1, (tp * tn - fp * fn) / scale)),
    kappa: kappa((tp + fp) * (tp + fn) + (tn + fp) * (tn + fn), tp + tn, n),
    f1: f1Scale === 0 ? 0 : (2 * tp) / f1Scale,
  };
}

/** (agreed − expected) / (1 − expected), with the expected share as `products` / n². */
function kappa(products: number, agreed: number, n: number): number | null {
  const room = n * n - products;
  return room === 0 ? null : (agreed * n - products) / room;
}

/** How far two sets of stretches overlap, by the rules of SemEval-2020 task 11, subtask SI. */
export interface SpanOverlap {
  /** The mean share of a submitted stretch that lies in a key stretch; 0 without any. */
  readonly precision: number;
  /** The mean share of a key stretch that was submitted; 0 without any. */
  readonly recall: number;
  /** 1 where both sides are empty, 0 where one is. */
  readonly f1: number;
  /** What precision and recall are quotients of. */
  readonly precisionSum: number;
  readonly recallSum: number;
  /** Both sides as they were compared: overlapping stretches joined, in reading order. */
  readonly key: readonly Span[];
  readonly submitted: readonly Span[];
}

/**
 * Partial overlap of a key and an answer without names (docs/formulas.md#partial-overlap). Stretches that overlap
 * are joined first, those that only touch are not. For comparison with other work: it pays for marking everything. Throws
 * a RangeError for an empty stretch. O(n log n).
 */
export function spanOverlap(keySpans: readonly Span[], submittedSpans: readonly Span[]): SpanOverlap {
  const key = joinOverlapping(keySpans);
  const submitted = joinOverlapping(submittedSpans);
  let precisionSum = 0;
  let recallSum = 0;
  let next = 0;
  for (const span of submitted) {
    while ((key[next]?.end ?? Infinity) <= span.start) next += 1;
    for (let position = next; (key[position]?.start ?? Infinity) < span.end; position += 1) {
      const target = key[position] ?? span;
      const shared = Math.min(span.end, target.end) - Math.max(span.start, target.start);
      precisionSum += shared / (span.end - span.start);
      recallSum += shared / (target.end - target.start);
    }
  }
  const precision = submitted.length === 0 ? 0 : precisionSum / submitted.length;
  const recall = key.length === 0 ? 0 : recallSum / key.length;
  const isEmpty = key.length === 0 && submitted.length === 0;
  const overlap = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1: isEmpty ? 1 : overlap, precisionSum, recallSum, key, submitted };
}

function joinOverlapping(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted(compareSpans)) {
    if (start >= end) throw new RangeError(`[${start}, ${end}) is not a stretch`);
    const open = joined.at(-1);
    if (open === undefined || start >= open.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: open.start, end: Math.max(open.end, end) };
  }
  return joined;
}

/**
 * Krippendorff's α of who marked which word under one name, from how many of the `learners` marked each word
 * (docs/formulas.md#agreement-of-coders): 1 − (N−1)·Σ n_t(S−n_t)/(S−1) / (n1·n0). Equals `codingAlpha` of the yes and
 * no of each word. `null` for fewer than two learners, and where nobody or everybody marked every word.
 */
export function tokenAlpha(counts: readonly number[], learners: number): number | null {
  const all = counts.length * learners;
  const marked = counts.reduce((sum, count) => sum + count, 0);
  if (learners < 2 || marked === 0 || marked === all) return null;
  const split = counts.reduce((sum, count) => sum + count * (learners - count), 0);
  return 1 - ((all - 1) * (split / (learners - 1))) / (marked * (all - marked));
}
