import { laterMessages } from '../messages/later-messages.ts';
import { messages } from '../messages/messages.ts';

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
