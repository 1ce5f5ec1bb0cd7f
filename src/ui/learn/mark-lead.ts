import type { Settings } from '../../core/assignment/settings.ts';
import type { LessonItem } from '../../core/lesson/lesson-schema.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { laterMessages } from '../messages/later-messages.ts';
import { messages } from '../messages/messages.ts';

/** What stands above the text to mark: what to do, and how much there is to find where that is told. */
export function markLead(
  item: LessonItem,
  techniques: readonly Technique[],
  { countShown }: Settings,
): string {
  const { lead, toFind } = messages.mark;
  const count = countToFind(item, techniques);
  return countShown && count > 0 ? `${lead} ${toFind(count)}` : lead;
}

/** The same above a text that is marked by sections. */
export function sectionsLead(
  item: LessonItem,
  techniques: readonly Technique[],
  total: number,
  { countShown }: Settings,
): string {
  const { sections } = laterMessages;
  const count = countToFind(item, techniques);
  const what = total > 1 ? sections.lead(total) : messages.mark.lead;
  return countShown && count > 0 ? `${what} ${sections.toFind(count)}` : what;
}

function countToFind(item: LessonItem, techniques: readonly Technique[]): number {
  return techniques.reduce((sum, { id }) => sum + (item.toFind?.[id] ?? 0), 0);
}
