import type { AddProgress } from '../../core/gradebook/gradebook-desk.ts';
import type { AnswerMessage, CallMessage, GradebookKeeper } from './gradebook-calls.ts';

/** Has the keeper do what a message asks, and sends what comes of it. Never rejects: what breaks is told. */
export async function answerCall(
  keeper: GradebookKeeper,
  message: CallMessage,
  send: (answer: AnswerMessage) => void,
): Promise<void> {
  const { number } = message;
  const tell = (progress: AddProgress) => send({ type: 'progress', number, progress });
  try {
    send({ type: 'answer', number, output: await callKeeper(keeper, message, tell) });
  } catch (error) {
    send({ type: 'broken', number, message: error instanceof Error ? error.message : String(error) });
  }
}

function callKeeper(
  keeper: GradebookKeeper,
  { name, input }: CallMessage,
  tell: (progress: AddProgress) => void,
): unknown {
  // Name and input belong together in every message, which the compiler cannot see for all of them at once.
  const answer = keeper[name] as (given: typeof input, tell: (progress: AddProgress) => void) => unknown;
  return answer(input, tell);
}
