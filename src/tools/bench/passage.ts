import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { median } from './percentile.ts';
import { serveBuilt } from './serve-built.ts';

/** One way of showing the long text; times are processor time of the page's main thread, in milliseconds. */
interface PassageCost {
  /** Until nothing is left to do, the building of the text included. */
  readonly build: number;
  /** From the call to the first paint, by the clock. */
  readonly firstPaint: number;
  /** One change, until nothing is left to do. */
  readonly change: number;
  /** JavaScript's memory after collecting garbage, in megabytes. */
  readonly heap: number;
  readonly nodes: number;
}

/** 50,000 words with 10,000 marks beside the same text without any, in one run; medians. */
export interface PassageBenchmark {
  readonly repetitions: number;
  readonly plain: PassageCost;
  readonly marked: PassageCost;
  readonly picking: { readonly sentence: PickCost; readonly word: PickCost };
}

/** Pick mode over the same text and marks: processor time of the page's main thread, in milliseconds. */
interface PickCost {
  readonly build: number;
  /** Thirty presses of an arrow key, each painted before the next. */
  readonly moves: number;
}

type Case = 'plain' | 'marked';

const repetitions = 5;
const changes = 5;
const page = path.join(import.meta.dirname, 'page');

/**
 * Measures the passage against plain text. Each case has a fresh page, and the order changes with every repetition, so
 * that a machine that warms up or slows down favours neither (docs/marking.md#how-it-was-measured).
 */
export async function measurePassage(browser: Browser): Promise<PassageBenchmark> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'passage-bench-'));
  try {
    await buildPage(folder);
    const server = await serveBuilt(folder, 'gzip');
    const costs: Record<Case, PassageCost[]> = { plain: [], marked: [] };
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const order: Case[] = repetition % 2 === 0 ? ['plain', 'marked'] : ['marked', 'plain'];
      for (const kind of order) costs[kind].push(await measureCase(browser, server.address, kind));
    }
    const picking = {
      sentence: await measurePicking(browser, server.address, 'sentence'),
      word: await measurePicking(browser, server.address, 'word'),
    };
    server.close();
    return { repetitions, plain: medianCost(costs.plain), marked: medianCost(costs.marked), picking };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: page,
    configFile: false,
    base: './',
    publicDir: path.resolve('static'),
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}

async function measureCase(browser: Browser, address: string, kind: Case): Promise<PassageCost> {
  return withPage(browser, address, async (tab, devtools) => {
    const isPlain = kind === 'plain';
    let firstPaint = 0;
    const first = await timeUntilQuiet(tab, devtools, async () => {
      firstPaint = await tab.evaluate<number>(`passageBench.show${isPlain ? 'Plain' : 'Marked'}()`);
    });
    const times: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const action = `passageBench.${isPlain ? 'changePlain' : 'addMark'}()`;
      times.push(await timeUntilQuiet(tab, devtools, () => tab.evaluate(action)));
    }
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = 0, Nodes: nodes = 0 } = await metricsOf(devtools);
    return { build: first, firstPaint, change: median(times), heap: heap / 2 ** 20, nodes };
  });
}

async function measurePicking(
  browser: Browser,
  address: string,
  unit: 'sentence' | 'word',
): Promise<PickCost> {
  return withPage(browser, address, async (tab, devtools) => {
    const first = await timeUntilQuiet(tab, devtools, () =>
      tab.evaluate(`passageBench.showPicking('${unit}')`),
    );
    const moves = await timeUntilQuiet(tab, devtools, () => tab.evaluate('passageBench.movePick(30)'));
    return { build: round(first), moves: round(moves) };
  });
}

async function withPage<T>(
  browser: Browser,
  address: string,
  measure: (tab: Page, devtools: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.waitForFunction('globalThis.passageBench !== undefined');
    const devtools = await context.newCDPSession(tab);
    // The thread's own time: what else runs on the machine counts little.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await measure(tab, devtools);
  } finally {
    await context.close();
  }
}

/** The main thread's processor time an action takes, with all the work it leaves for later. */
async function timeUntilQuiet(
  tab: Page,
  devtools: CDPSession,
  action: () => Promise<unknown>,
): Promise<number> {
  await tab.waitForTimeout(300);
  const before = await taskTime(devtools);
  await action();
  let last = await taskTime(devtools);
  for (let quiet = 0; quiet < 3;) {
    await tab.waitForTimeout(120);
    const now = await taskTime(devtools);
    quiet = now - last < 1.5 ? quiet + 1 : 0;
    last = now;
  }
  return last - before;
}

async function taskTime(devtools: CDPSession): Promise<number> {
  return ((await metricsOf(devtools))['TaskDuration'] ?? Number.NaN) * 1000;
}

async function metricsOf(devtools: CDPSession): Promise<Partial<Record<string, number>>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function medianCost(costs: readonly PassageCost[]): PassageCost {
  const of = (pick: (cost: PassageCost) => number) => round(median(costs.map(pick)));
  return {
    build: of((cost) => cost.build),
    firstPaint: of((cost) => cost.firstPaint),
    change: of((cost) => cost.change),
    heap: of((cost) => cost.heap),
    nodes: of((cost) => cost.nodes),
  };
}
