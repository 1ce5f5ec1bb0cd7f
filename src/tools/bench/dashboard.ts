import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';
import { encodeHandIn } from '../../core/exchange/hand-in-code.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { makeClass } from '../make-class/make-class.ts';
import { beginningMark, measureLongestTask, type LongestTask } from './longest-task.ts';
import { serveBuilt } from './serve-built.ts';

/** What is done to the page while its longest task is looked for. */
type DashboardStep = 'reading' | 'room' | 'learners' | 'learner' | 'key' | 'keyChange';

/** What a gradebook costs with a class in it. Times are from handing the files to the page, on its main thread. */
export interface DashboardBenchmark {
  readonly learners: number;
  /** Until the first figures stand on the page, and until all files are read. */
  readonly firstSeconds: number;
  readonly allSeconds: number;
  /** Until the picture of the class has its last chart. */
  readonly roomSeconds: number;
  readonly longestTasks: Readonly<Record<DashboardStep, LongestTask>>;
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
    const page = await openCollect(context, server.address);
    const reading = await watch(browser, page, async () => {
      await page.locator('input[type=file][multiple]').first().setInputFiles(files.paths);
      await page.waitForFunction(`dashboardBench.total() === ${learners}`, undefined, { polling: 50 });
    });
    const room = await watch(browser, page, () => go(page, 'room'));
    const longestTasks = { reading: reading.task, room: room.task, ...(await walk(browser, page)) };
    return {
      learners,
      firstSeconds: reading.first / 1000,
      allSeconds: reading.last / 1000,
      roomSeconds: room.last / 1000,
      longestTasks,
      ...(await measureMemory(await context.newCDPSession(page))),
    };
  } finally {
    await context.close();
    files.remove();
    server.close();
  }
}

async function openCollect(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(new URL('teach.html#collect', address).href);
  await page.getByRole('heading', { level: 1, name: 'Collect' }).waitFor();
  return page;
}

/** The ways of a teacher with a class: list, one learner, key, a change of it. */
async function walk(
  browser: Browser,
  page: Page,
): Promise<Record<Exclude<DashboardStep, 'reading' | 'room'>, LongestTask>> {
  const learners = await watch(browser, page, () => go(page, 'learners'));
  const learner = await watch(browser, page, () => page.locator('tbody a').first().click());
  const key = await watch(browser, page, () => go(page, 'key'));
  const drop = page.getByRole('button', { name: /^Do not score/ });
  const dropped = page.locator('main').getByText('not scored', { exact: true });
  const keyChange = await watch(browser, page, async () => {
    await drop.first().click();
    await dropped.first().waitFor();
  });
  return { learners: learners.task, learner: learner.task, key: key.task, keyChange: keyChange.task };
}

const go = async (page: Page, part: string) => {
  await page.evaluate(`location.hash = '#${part}'`);
};

interface Watched {
  /** Milliseconds from the beginning to the first and the last change that counted. */
  readonly first: number;
  readonly last: number;
  readonly task: LongestTask;
}

/** Does something to the page and waits until nothing changes any more. */
async function watch(browser: Browser, page: Page, act: () => Promise<void>): Promise<Watched> {
  let times = { first: 0, last: 0 };
  const task = await measureLongestTask(browser, page, async () => {
    await page.evaluate('dashboardBench.begin()');
    await act();
    await page.waitForFunction('dashboardBench.isQuiet()', undefined, { polling: 50 });
    times = await page.evaluate<typeof times>('dashboardBench.end()');
  });
  return { ...times, task };
}

/**
 * Runs in the page: times from the change of the file input on, without what the measuring itself does before. Quiet is a
 * page that has changed and then did not for a while.
 */
const watchPage = `
globalThis.dashboardBench = (() => {
  let start = 0, first = 0, last = 0;
  const begin = () => { start = performance.now(); first = 0; last = 0; };
  const total = () => Number((document.querySelector('a[href="#learners"] b')?.textContent ?? '0').replace(/\\D/g, ''));
  const note = () => {
    last = performance.now() - start;
    if (first === 0 && total() > 0) first = last;
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    addEventListener('change', () => { begin(); performance.mark('${beginningMark}'); }, true);
  });
  const isQuiet = () => last > 0 && performance.now() - start - last > 700;
  return { total, begin, isQuiet, end: () => ({ first, last }) };
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
const message = v.object({ id: v.optional(v.number()), result: v.optional(v.unknown()) });

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
