import type { KeyChange } from '../../core/gradebook/adjustment.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { handInMessages } from '../messages/hand-in-messages.ts';
import { messages } from '../messages/messages.ts';
import { techniqueName } from './mark-layers.ts';

const numbers = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2 });

/** What a teacher changed about some words of the key, as a learner reads it. */
export function returnedChange(change: KeyChange, techniques: readonly Technique[]): string {
  const texts = handInMessages.returned.change;
  switch (change.type) {
    case 'drop':
      return texts.drop;
    case 'reweight':
      return texts.reweight(numbers.format(change.weight));
    case 'accept-name':
    case 'accept-mark':
      return texts[change.type](techniqueName(techniques, change.technique));
  }
}
