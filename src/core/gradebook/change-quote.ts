import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Passage } from '../text/passage.ts';
import type { KeyChange } from './adjustment.ts';

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
