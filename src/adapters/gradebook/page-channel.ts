import { answerCall } from '../../app/gradebook-keeper.ts';
import type { AnswerMessage, GradebookChannel, GradebookKeeper } from '../../app/gradebook-calls.ts';

/** Keeps the gradebook on the page itself, where there is no worker: from a file, or in a browser that refuses one. */
export function createPageChannel(keeper: GradebookKeeper): GradebookChannel {
  let answer: ((message: AnswerMessage) => void) | undefined;
  return {
    post: (message) => void answerCall(keeper, message, (said) => answer?.(said)),
    listen: (onanswer) => {
      answer = onanswer;
    },
    close: () => {
      answer = undefined;
    },
  };
}

/** A break in which the page can draw and be used. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 100 });
    else setTimeout(resolve, 16);
  });
}
