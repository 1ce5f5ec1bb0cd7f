import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import { handInMessages } from '../../words/hand-in.ts';
import { formatNumber } from '../../lesson/format.ts';
import { techniqueName } from '../../lesson/shown-marks.ts';

/** What a teacher changed about some words of the key, as a learner reads it. */
export function returnedChange(change: KeyChange, techniques: readonly Technique[]): string {
  const texts = handInMessages.returned.change;
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
