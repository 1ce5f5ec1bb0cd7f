import { compareSpans, type Span } from '../text/span.ts';

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
 * Partial overlap of a key and an answer without names (scoring.md a1; Da San Martino et al. 2019). Stretches that overlap
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
