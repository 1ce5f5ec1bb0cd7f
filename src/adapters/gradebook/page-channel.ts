import { answerCall } from './answer-call.ts';
import type { AnswerMessage, GradebookKeeper } from './gradebook-calls.ts';
import type { GradebookChannel } from './gradebook-channel.ts';

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
