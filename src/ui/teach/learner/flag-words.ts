import type { FlagCode } from '../../../core/gradebook/class-view.ts';
import { teachMessages } from '../../words/gradebook.ts';
import { formatMoment } from '../../lesson/format-date.ts';

/** What a flag says in a sentence. Its value is a version, a time or a number of seconds, by its code. */
export function flagWords(code: FlagCode, value: string): string {
  const { text } = teachMessages.learners.flag[code];
  return text(code === 'impossible-times' ? formatMoment(value) : value);
}
