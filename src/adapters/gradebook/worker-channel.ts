import type { AnswerMessage, GradebookChannel } from '../../app/gradebook-calls.ts';

/** What a worker says when it has loaded: until then nobody knows whether the browser lets it run. */
export const workerReady = 'second-read.gradebook-ready';

/** Waits until a worker has loaded. Rejects where it cannot, or could not be made. */
export async function createWorkerChannel(create: () => Worker): Promise<GradebookChannel> {
  const worker = create();
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => data === workerReady && resolve(), { once: true });
    worker.addEventListener('error', () => reject(new Error('the worker could not be loaded')), {
      once: true,
    });
  });
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen: (onanswer, onbroken) => {
      worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => onanswer(data));
      worker.addEventListener('error', onbroken);
      worker.addEventListener('messageerror', onbroken);
    },
    close: () => worker.terminate(),
  };
}
