import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import { techniqueName } from '../../lesson/shown-marks.ts';
import { teachMessages } from '../../words/gradebook.ts';
import { formatNumber } from '../../lesson/format.ts';

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
