import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Command } from 'commander';
import { serveBuilt } from './bench/serve-built.ts';
import { chromiumFlags, findChromium } from './find-chromium.mjs';
import { buildInPage } from './fuzz/call-page.ts';
import { signOf } from './fuzz/fault.ts';
import { report, runFuzz } from './fuzz/run-fuzz.ts';
import { runWalk, type WalkGround } from './fuzz/run-walk.ts';
import { parseWalk, sayWalk } from './fuzz/walk.ts';
import { readLesson } from './lessons/read-lesson.ts';

// `npm run fuzz`: walks the built learners' page as learners might, and looks after each action whether it still keeps what it
// promises. Exit 1 when it does not.

const program = new Command('fuzz')
  .description('Walks the built page at random and says what breaks, with the shortest walk that shows it.')
  .option('--seed <number>', 'another whole number draws other walks', '1')
  .option('--walks <number>', 'how many walks', '20')
  .option('--from <number>', 'the number of the first walk: each can be walked alone', '0')
  .option('--steps <number>', 'about how many actions a walk has', '25')
  .option('--without <kinds>', 'kinds of action to leave out, with commas between: storage,network', '')
  .option('--replay <file>', 'walks the walk of this file, or this JSON, instead')
  .option('--tries <number>', 'how often a failing walk is tried again to make it shorter', '60')
  .option('--site <folder>', 'the built site', 'dist')
  .option('--lesson <folder>', 'the lesson that the site opens by itself', 'lessons/line-in-the-silicon')
  .option('--out <folder>', 'where failing walks and pictures of them go', 'test-results/fuzz')
  .parse();

const options = program.opts<Record<string, string>>();
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (!(await run())) process.exitCode = 1;

async function run(): Promise<boolean> {
  const { site = 'dist', replay } = options;
  if (!existsSync(`${site}/index.html`)) throw new Error(`There is no site in ${site}: npm run build`);
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found: run `node src/tools/setup.mjs --browser`.');
  const lesson = readLesson(options['lesson'] ?? '');
  if (!lesson.ok) throw new Error(lesson.issues.map(({ message }) => message).join('\n'));
  const server = await serveBuilt(site, 'gzip');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  try {
    const script = await buildInPage();
    const ground = { browser, address: server.address, bundle: lesson.value.bundle, script };
    return replay === undefined ? await walkAll(ground) : await walkAgain(ground, replay);
  } finally {
    await browser.close();
    server.close();
  }
}

async function walkAll(ground: WalkGround): Promise<boolean> {
  const whole = (name: string) => Number.parseInt(options[name] ?? '', 10);
  const given = {
    seed: whole('seed'),
    from: whole('from'),
    walks: whole('walks'),
    steps: whole('steps'),
    tries: whole('tries'),
    without: (options['without'] ?? '').split(','),
    folder: options['out'] ?? '',
  };
  say(
    `Seed ${given.seed}, walks ${given.from} to ${given.from + given.walks - 1}, about ${given.steps} actions each.`,
  );
  const findings = await runFuzz(ground, given, say);
  say(findings.length === 0 ? 'Nothing found.' : `${findings.length} faults.`);
  return findings.length === 0;
}

async function walkAgain(ground: WalkGround, given: string): Promise<boolean> {
  const text = given.startsWith('{') ? given : readFileSync(given, 'utf8');
  const walk = parseWalk(JSON.parse(text));
  if (!walk.ok) throw new Error(walk.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const outcome = await runWalk(ground, walk.value);
  if (outcome.fault === undefined) {
    for (const line of sayWalk(outcome.walk)) say(line);
    say(`Nothing found; ${outcome.skipped} actions found nothing to act on.`);
  } else {
    say(signOf(outcome.fault));
    await report(ground, outcome, 'again', { tries: 0, folder: options['out'] ?? '' }, say);
  }
  return outcome.fault === undefined;
}
