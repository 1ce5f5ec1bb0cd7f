import type { GradebookChannel } from '../../app/gradebook-calls.ts';
import { createWorkerChannel } from './worker-channel.ts';

/** A channel to a worker; where the browser has none for us, to the page itself, which takes breaks. */
export async function openGradebookChannel(): Promise<GradebookChannel> {
  try {
    return await createWorkerChannel(await loadWorker());
  } catch {
    const [{ createPageChannel, whenIdle }, { createGradebookKeeper }] = await Promise.all([
      import('./page-channel.ts'),
      import('../../app/gradebook-keeper.ts'),
    ]);
    return createPageChannel(
      createGradebookKeeper({
        now: () => new Date().toISOString(),
        clock: () => performance.now(),
        takeBreak: whenIdle,
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        breakEvery: 12,
        viewEvery: 150,
        viewShare: 12,
      }),
    );
  }
}

/** What makes the worker. A page that is one file has no other to load it from: there its code comes with the page. */
async function loadWorker(): Promise<() => Worker> {
  if (!import.meta.env.ONE_FILE)
    return () => new Worker(new URL('./gradebook-worker.ts', import.meta.url), { type: 'module' });
  const { default: InlineWorker } = await import('./gradebook-worker.ts?worker&inline');
  return () => new InlineWorker();
}
