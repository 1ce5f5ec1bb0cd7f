import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession } from '@playwright/test';
import * as v from 'valibot';
import { encodeHandIn } from '../../core/exchange/encode-hand-in.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { makeClass } from '../make-class/make-class.ts';
import { serveBuilt } from './serve-built.ts';

/** What a gradebook costs with a class in it. Times are from handing the files to the page, on its main thread. */
export interface DashboardBenchmark {
  readonly learners: number;
  /** Until the first figures stand on the page, and until all files are read. */
  readonly firstSeconds: number;
  readonly allSeconds: number;
  /** The longest task on the main thread while files are read, and while the picture of the class is drawn; 0 below 50. */
  readonly longestReadingTask: number;
  readonly longestRoomTask: number;
  /** Until the picture of the class has its last chart. */
  readonly roomSeconds: number;
  /** What scripts keep on the page and in its worker, after a collection. */
  readonly pageMegabytes: number;
  readonly workerMegabytes: number;
}

const seed = 20_261_128;
const lesson = 'lessons/line-in-the-silicon';

/** Opens the hand-ins of a made-up class in the teacher's page of a built site. */
export async function measureDashboard(
  browser: Browser,
  folder: string,
  learners: number,
): Promise<DashboardBenchmark> {
  const server = await serveBuilt(folder, 'gzip');
  const files = writeClass(learners);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    await page.goto(new URL('teach.html#collect', server.address).href);
    await page.getByRole('heading', { level: 1, name: 'Collect' }).waitFor();
    await page.evaluate('dashboardBench.begin()');
    await page.locator('input[type=file][multiple]').first().setInputFiles(files.paths);
    await page.waitForFunction(`dashboardBench.total() === ${learners}`, undefined, { polling: 50 });
    const reading = await page.evaluate<Watched>('dashboardBench.end()');
    await page.evaluate('dashboardBench.begin()');
    await page.evaluate("location.hash = '#room'");
    await page.waitForFunction('dashboardBench.isQuiet()', undefined, { polling: 50 });
    const room = await page.evaluate<Watched>('dashboardBench.end()');
    return {
      learners,
      firstSeconds: reading.first / 1000,
      allSeconds: reading.last / 1000,
      longestReadingTask: reading.longest,
      longestRoomTask: room.longest,
      roomSeconds: room.last / 1000,
      ...(await measureMemory(await context.newCDPSession(page))),
    };
  } finally {
    await context.close();
    files.remove();
    server.close();
  }
}

interface Watched {
  /** Milliseconds from the beginning to the first and the last change that counted. */
  readonly first: number;
  readonly last: number;
  /** The longest task in milliseconds; 0 where none took 50. */
  readonly longest: number;
}

/** Runs in the page: times from the change of the file input on, without what the measuring itself does before. */
const watchPage = `
globalThis.dashboardBench = (() => {
  let start = 0, first = 0, last = 0, longest = 0;
  const total = () => Number((document.querySelector('a[href="#learners"] b')?.textContent ?? '0').replace(/\\D/g, ''));
  const note = () => {
    const now = performance.now() - start;
    if (first === 0 && total() > 0) first = now;
    last = now;
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    addEventListener('change', () => { start = performance.now(); first = 0; }, true);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.startTime >= start) longest = Math.max(longest, entry.duration);
  }).observe({ type: 'longtask' });
  return {
    total,
    begin: () => { start = performance.now(); first = 0; last = 0; longest = 0; },
    isQuiet: () => document.querySelectorAll('main svg').length > 3 && performance.now() - start - last > 700,
    end: () => ({ first, last, longest }),
  };
})();
`;

function writeClass(learners: number): { readonly paths: string[]; readonly remove: () => void } {
  const read = readLesson(path.resolve(lesson));
  if (!read.ok) throw new Error(`${lesson} cannot be read`);
  const folder = mkdtempSync(path.join(tmpdir(), 'second-read-class-'));
  const paths = makeClass(read.value, learners, seed).map((handIn, index) => {
    const file = path.join(folder, `${index + 1}.txt`);
    writeFileSync(file, encodeHandIn(handIn));
    return file;
  });
  return { paths, remove: () => rmSync(folder, { recursive: true }) };
}

async function measureMemory(
  page: CDPSession,
): Promise<Pick<DashboardBenchmark, 'pageMegabytes' | 'workerMegabytes'>> {
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const ask = await attachWorker(page);
  await ask('HeapProfiler.collectGarbage');
  const kept = v.parse(heapUsage, await ask('Runtime.getHeapUsage'));
  return { pageMegabytes: megabytes(usedSize), workerMegabytes: megabytes(kept.usedSize) };
}

const heapUsage = v.object({ usedSize: v.number() });
const message = v.object({ id: v.optional(v.number()), result: v.unknown() });

/** How to ask the page's worker, which has a session of its own inside that of the page. */
async function attachWorker(page: CDPSession): Promise<(method: string) => Promise<unknown>> {
  const attached = new Promise<string>((resolve) => {
    page.on('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId));
  });
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  let asked = 0;
  return async (method) => {
    asked += 1;
    const id = asked;
    const answered = new Promise<unknown>((resolve) => {
      page.on('Target.receivedMessageFromTarget', (received) => {
        const answer = v.parse(message, JSON.parse(received.message));
        if (answer.id === id) resolve(answer.result);
      });
    });
    await page.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
