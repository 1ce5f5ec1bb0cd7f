import type { Settings } from '../../core/assignment/settings.ts';
import { messages } from '../messages/messages.ts';

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
    ? { title: mark.confirmEmptyTitle, text: mark.confirmEmpty, yes: mark.confirmYes }
    : { title: mark.confirmTitle, text: mark.confirm(count, looks), yes: mark.confirmYes };
}
