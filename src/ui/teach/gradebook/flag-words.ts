import type { FlagCode } from '../../../core/gradebook/flag.ts';
import { teachMessages } from '../../messages/teach-messages.ts';
import { formatMoment } from './format-moment.ts';

/** What a flag says in a sentence. Its value is a version, a time or a number of seconds, by its code. */
export function flagWords(code: FlagCode, value: string): string {
  const { text } = teachMessages.learners.flag[code];
  return text(code === 'impossible-times' ? formatMoment(value) : value);
}
