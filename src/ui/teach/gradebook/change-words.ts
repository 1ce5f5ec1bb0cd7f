import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { techniqueName } from '../../learn/mark-layers.ts';
import { messages } from '../../messages/messages.ts';
import { teachMessages } from '../../messages/teach-messages.ts';

const numbers = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2 });

/** A weight or a mean as a person reads it. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** What a change would do, or (`made`) has done. */
export function changeWords(
  change: KeyChange,
  techniques: readonly Technique[],
  tense: 'change' | 'made',
): string {
  const texts = teachMessages.key[tense];
  switch (change.type) {
    case 'drop':
      return texts.drop;
    case 'reweight':
      return texts.reweight(formatNumber(change.weight));
    case 'accept-name':
    case 'accept-mark':
      return texts[change.type](techniqueName(techniques, change.technique));
  }
}

/** The words a change is about; its entry's id where the key has no such entry. */
export function changeQuote(
  change: KeyChange,
  passages: Readonly<Record<string, Passage>>,
  keys: Readonly<Record<string, ResolvedKey>>,
): string {
  const text = passages[change.item]?.text ?? '';
  if (change.type === 'accept-mark') return text.slice(change.span.start, change.span.end);
  const key = keys[change.item];
  const annotation = key?.annotations.find(({ id }) => id === change.entry);
  const sound = [...(key?.decoys ?? []), ...(key?.nearMisses ?? [])].find(({ id }) => id === change.entry);
  const span = annotation?.core.span ?? sound?.place.span;
  return span === undefined ? change.entry : text.slice(span.start, span.end);
}
