import type { Browser, Page } from '@playwright/test';
import * as v from 'valibot';

/** The task that kept the main thread busy longest, in milliseconds: of processor time, and by the clock. */
export interface LongestTask {
  /** What the page costs. A busy machine lets a task wait in the middle, which only the clock sees. */
  readonly cpu: number;
  readonly wall: number;
}

/** The name of the mark that begins a measurement; the last one counts. */
export const beginningMark = 'bench-begins';

const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.optional(v.number(), 0),
      dur: v.optional(v.number(), 0),
      tdur: v.optional(v.number(), 0),
    }),
  ),
});

/** Traces the page while something is done to it, which must end with a page that has nothing left to do. */
export async function measureLongestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories });
  await page.evaluate(`void performance.mark('${beginningMark}')`);
  await act();
  const trace = await browser.stopTracing();
  return findLongestTask(JSON.parse(trace.toString()));
}

/**
 * The longest of the tasks that began after the last mark, on the thread of the mark. Throws where a trace has none: then
 * nothing was measured.
 */
export function findLongestTask(trace: unknown): LongestTask {
  const { traceEvents } = v.parse(traceSchema, trace);
  const mark = traceEvents.findLast(({ name }) => name === beginningMark);
  if (mark === undefined) throw new Error('The trace has no beginning');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts >= mark.ts,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks');
  return {
    cpu: Math.max(...tasks.map(({ tdur }) => tdur)) / 1000,
    wall: Math.max(...tasks.map(({ dur }) => dur)) / 1000,
  };
}
