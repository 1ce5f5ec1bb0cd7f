import { answerCall, createGradebookKeeper } from '../../app/gradebook-keeper.ts';
import type { CallMessage } from '../../app/gradebook-calls.ts';
import { workerReady } from './worker-channel.ts';

// The gradebook lives here: reading, marking and counting a class never holds up the page.

/** What of a worker's global scope is used; the page's library of types has none. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<CallMessage>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

const keeper = createGradebookKeeper({
  now: () => new Date().toISOString(),
  clock: () => performance.now(),
  // Between slices other messages have their turn.
  takeBreak: () => new Promise((resolve) => setTimeout(resolve)),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  breakEvery: 50,
  viewEvery: 150,
  viewShare: 2,
});

scope.addEventListener('message', ({ data }) => {
  void answerCall(keeper, data, (answer) => scope.postMessage(answer));
});
scope.postMessage(workerReady);
