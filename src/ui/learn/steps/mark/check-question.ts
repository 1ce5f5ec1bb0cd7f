import type { Settings } from '../../../../core/assignment/settings.ts';
import { messages } from '../../../words/words.ts';
import type { LessonItem } from '../../../../core/lesson/lesson-schema.ts';
import type { Technique } from '../../../../core/lesson/technique-schema.ts';
import { laterMessages } from '../../../words/later.ts';

/** What is asked before the learner leaves their marks; `looks` is how often they can look at them again. */
export function checkQuestion(
  count: number,
  looks: number,
  { answers }: Settings,
): { readonly title: string; readonly text: string; readonly yes: string } {
  const { mark } = messages;
  if (answers === 'never')
    return { title: mark.finishTitle, text: mark.finishText(count), yes: mark.finishYes };
  return count === 0
    ? { title: mark.confirmEmptyTitle, text: mark.confirmEmpty(looks), yes: mark.confirmYes }
    : { title: mark.confirmTitle, text: mark.confirm(count, looks), yes: mark.confirmYes };
}

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

/** What is asked before a section is checked; `count` is how many marks are in it. */
export function sectionQuestion(
  count: number,
  number: number,
  isLast: boolean,
): { readonly title: string; readonly text: string; readonly yes: string } {
  const { sections } = laterMessages;
  const text = count === 0 ? sections.confirmEmpty : sections.confirm(count);
  return {
    title: count === 0 ? sections.confirmEmptyTitle(number) : sections.confirmTitle(number),
    text: isLast ? `${text} ${sections.confirmLast}` : text,
    yes: messages.mark.confirmYes,
  };
}
