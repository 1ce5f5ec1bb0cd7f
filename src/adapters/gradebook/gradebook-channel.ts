import type { AnswerMessage, CallMessage } from './gradebook-calls.ts';

/** A way to whoever keeps the gradebook: a worker, or this page itself. */
export interface GradebookChannel {
  /** What is transferred is gone here afterwards. */
  post(message: CallMessage, transfer?: readonly ArrayBuffer[]): void;
  /** Tells what comes back; only one listener. */
  listen(onanswer: (message: AnswerMessage) => void, onbroken: () => void): void;
  close(): void;
}
