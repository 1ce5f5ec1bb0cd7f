import type { HeatMap } from '../../../core/analysis/heat-map.ts';
import type { WordSpan } from '../../../core/text/span.ts';

/**
 * The name that most learners gave to one word or another of these; `undefined` where nobody gave one or two names are
 * equally common. Counted from the marks alone: what the key says of the words makes no difference, so it gives nothing away.
 */
export function calledMost({ names }: HeatMap, { start, end }: WordSpan): string | undefined {
  const [first, second] = names
    .map(({ name, words }) => ({ name, count: Math.max(0, ...words.slice(start, end)) }))
    .toSorted((a, b) => b.count - a.count);
  if (first === undefined || first.count === 0 || first.count === second?.count) return undefined;
  return first.name;
}
