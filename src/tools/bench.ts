import { existsSync } from 'node:fs';
import os from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { type Figure, holdToBudget } from './bench/budgets.ts';
import { benchClassReport } from './bench/class-report.ts';
import { measureDashboard } from './bench/dashboard.ts';
import { measureMarking } from './bench/marking.ts';
import { measurePageWeight } from './bench/page-weight.ts';
import { measurePassage } from './bench/passage.ts';
import { benchScoring } from './bench/scoring.ts';
import { chromiumFlags, findChromium } from './find-chromium.mjs';
import { runScript } from './test-runner/run-command.ts';

// `npm run bench`: measures what has a budget (bench/budgets.ts) and prints one JSON object. It only
// measures; nothing fails here because a machine is slow.

const built = 'dist';
const lessonPage = '?lesson=line-in-the-silicon';

const loadBefore = os.loadavg()[0];
await build();
const browser = await startBrowser();
try {
  const { figures, details } = await measureAll(browser);
  process.stdout.write(`${JSON.stringify({ machine: machineInfo(browser), figures, details }, null, 2)}\n`);
} finally {
  await browser.close();
}

async function build(): Promise<void> {
  say('Building …');
  const { ok, output } = await runScript('build');
  if (ok && existsSync(built)) return;
  say(output);
  throw new Error('The build failed');
}

function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found: run `node src/tools/setup.mjs --browser`.');
  return chromium.launch({ executablePath, args: chromiumFlags() });
}

async function measureAll(tab: Browser): Promise<{ figures: readonly Figure[]; details: object }> {
  const learner = await measureLearnerPage(tab);
  say('Scoring …');
  const scoring = benchScoring();
  say('A class …');
  const classes = [benchClassReport(1000), benchClassReport(10_000)];
  say('A gradebook …');
  const dashboard = await measureDashboard(tab, built, 1000);
  const figures = [
    ...learner.figures,
    holdToBudget('scoring 10,000 answers with 240 key entries in 5,000 words', scoring.seconds, 's', 1.5),
    holdToBudget('marking and reporting on 1,000 learners of the op-ed', classes[0]?.seconds ?? NaN, 's', 1),
    holdToBudget('gradebook, 1,000 hand-ins: first figures', dashboard.firstSeconds, 's', 1),
    ...Object.entries(dashboard.longestTasks).map(([step, { cpu }]) =>
      holdToBudget(`gradebook, ${step}: longest task of the page, processor time`, cpu, 'ms', 50),
    ),
  ];
  return { figures, details: { ...learner.details, scoring, classes, dashboard } };
}

async function measureLearnerPage(tab: Browser): Promise<{ figures: readonly Figure[]; details: object }> {
  say('Weighing the first load …');
  const gzip = await measurePageWeight(tab, built, lessonPage, 'gzip');
  const brotli = await measurePageWeight(tab, built, lessonPage, 'br');
  const ahead = await measurePageWeight(tab, built, lessonPage, 'gzip', { isAhead: true });
  say('Marking …');
  const marking = await measureMarking(tab, built, lessonPage, 1);
  const slowMarking = await measureMarking(tab, built, lessonPage, 4);
  say('Long passages …');
  const passage = await measurePassage(tab);
  const figures = [
    holdToBudget('first load, gzip, fonts apart', gzip.bytesWithoutFonts, 'bytes', 90_000),
    holdToBudget('first load, requests', gzip.requests, 'requests', 12),
    holdToBudget('first load, requests to other origins', gzip.otherOrigins, 'requests', 0),
    holdToBudget('fonts of the first load', gzip.fontBytes, 'bytes', 95_000),
    holdToBudget('marking, next paint, p95, processor slowed 4 times', slowMarking.p95, 'ms', 50),
    holdToBudget(
      '50,000 words, 10,000 marks: first build, times plain text',
      passage.marked.build / passage.plain.build,
      'times',
      8,
    ),
    holdToBudget(
      '50,000 words, 10,000 marks: adding one mark, times a change of plain text',
      passage.marked.change / passage.plain.change,
      'times',
      10,
    ),
  ];
  return {
    figures,
    details: {
      firstLoad: [gzip, brotli],
      withWhatIsFetchedAhead: ahead,
      marking: [marking, slowMarking],
      passage,
    },
  };
}

function machineInfo(tab: Browser): object {
  const [processor] = os.cpus();
  return {
    system: `${os.platform()} ${os.release()} ${os.arch()}`,
    processor: processor?.model,
    cores: os.cpus().length,
    /** Well above 0.5 means that something else was running, and that times are too long. */
    loadBefore,
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    chromium: tab.version(),
  };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
