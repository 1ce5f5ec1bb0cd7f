import type { Settings } from '../../core/assignment/settings.ts';
import type { LessonItem } from '../../core/lesson/lesson-schema.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { messages } from '../messages/messages.ts';

/** What stands above the text to mark: what to do, and how much there is to find where that is told. */
export function markLead(
  item: LessonItem,
  techniques: readonly Technique[],
  { countShown }: Settings,
): string {
  const { lead, toFind } = messages.mark;
  const count = techniques.reduce((sum, { id }) => sum + (item.toFind?.[id] ?? 0), 0);
  return countShown && count > 0 ? `${lead} ${toFind(count)}` : lead;
}
