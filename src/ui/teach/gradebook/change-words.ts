import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
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
