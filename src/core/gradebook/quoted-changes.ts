import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Passage } from '../text/passage.ts';
import type { Adjustment, KeyChange } from './adjustment.ts';
import { changeQuote } from './change-quote.ts';
import type { QuotedChange } from './returned-says.ts';

/**
 * The changes to a key as they are told to those whom they concern, the oldest first: each once, of several weights the
 * latest, and none whose words are not there.
 */
export function quotedChanges(
  adjustments: readonly Pick<Adjustment, 'at' | 'change'>[],
  passages: Readonly<Record<string, Passage>>,
  keys: Readonly<Record<string, ResolvedKey>>,
): QuotedChange[] {
  const sorted = adjustments.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const latest = new Map(sorted.map(({ change }) => [aboutOf(change), change]));
  return [...latest.values()].flatMap((change) => {
    const quote = changeQuote(change, passages, keys);
    return quote === undefined ? [] : [{ change, quote }];
  });
}

/** What a change decides: another one of the same stands in its place. */
function aboutOf(change: KeyChange): string {
  return JSON.stringify(change.type === 'reweight' ? { ...change, weight: null } : change);
}
