import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { percentile } from './percentile.ts';
import { serveBuilt } from './serve-built.ts';

/** From choosing a technique to the next paint, in milliseconds. */
export interface MarkingLatency {
  /** How much slower than it is the processor was made. */
  readonly slowdown: number;
  readonly marks: number;
  readonly p50: number;
  readonly p95: number;
}

const marks = 60;
const inPage = path.join(import.meta.dirname, 'in-page.js');

/** Marks 60 places of a lesson's passage by mouse, and times each from the click to the paint after it. */
export async function measureMarking(
  browser: Browser,
  folder: string,
  page: string,
  slowdown: number,
): Promise<MarkingLatency> {
  const server = await serveBuilt(folder, 'gzip');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    await tab.addInitScript({ path: inPage });
    await tab.goto(new URL(page, server.address).href);
    await openMarkStep(tab);
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = await timeMarks(tab);
    return {
      slowdown,
      marks: times.length,
      p50: round(percentile(times, 50)),
      p95: round(percentile(times, 95)),
    };
  } finally {
    await context.close();
    server.close();
  }
}

async function openMarkStep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip the brief' }).click();
  await page.getByRole('button', { name: 'Skip the warm-up' }).click();
  await page.getByRole('button', { name: 'Read it again, as an editor' }).click();
  await page.getByRole('region', { name: 'Label selection' }).waitFor();
  await page.getByText('The next 72 hours').waitFor();
}

async function timeMarks(page: Page): Promise<readonly number[]> {
  const techniques = page.locator('button[data-technique]');
  // It is there once the page knows what is selected: before, a name is a pen in hand.
  const ready = page.getByRole('button', { name: 'Clear selection' });
  const count = await techniques.count();
  await page.evaluate('markingBench.recordPaints()');
  for (let index = 0; index < marks; index += 1) {
    await page.evaluate(`markingBench.selectPlace(${index})`);
    await ready.waitFor();
    await techniques.nth(index % count).click();
    // Asked rarely, so that asking does not count.
    await page.waitForFunction(`markingBench.times.length === ${index + 1}`, undefined, { polling: 50 });
  }
  return page.evaluate<number[]>('markingBench.times');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
