import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import type { Passage } from '../../text/passage.ts';
import type { Adjustment, KeyChange } from '../adjustment.ts';

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

/** The words a change is about; `undefined` where the text has no such words or the key no such entry. */
export function changeQuote(
  change: KeyChange,
  passages: Readonly<Record<string, Passage>>,
  keys: Readonly<Record<string, ResolvedKey>>,
): string | undefined {
  // The names come from a file: “constructor” must not be taken for something that every object has.
  if (!Object.hasOwn(passages, change.item)) return undefined;
  const text = passages[change.item]?.text ?? '';
  if (change.type === 'accept-mark') return text.slice(change.span.start, change.span.end) || undefined;
  const key = Object.hasOwn(keys, change.item) ? keys[change.item] : undefined;
  const annotation = key?.annotations.find(({ id }) => id === change.entry);
  const sound = [...(key?.decoys ?? []), ...(key?.nearMisses ?? [])].find(({ id }) => id === change.entry);
  const span = annotation?.core.span ?? sound?.place.span;
  return span && text.slice(span.start, span.end);
}

/** A change to the key with the words it is about. */
export interface QuotedChange {
  readonly change: KeyChange;
  readonly quote: string;
}

/** What a teacher says with returned answers. */
export interface ReturnedSays {
  /** Empty when there is nothing. */
  readonly note: string;
  /** The changes to the key that made a difference, the oldest first. */
  readonly changes: readonly QuotedChange[];
}
