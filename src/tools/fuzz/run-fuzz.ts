import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chanceOfWalk } from './chance.ts';
import { drawWalk } from './draw-walk.ts';
import { signOf } from './fault.ts';
import { runWalk, type WalkGround, type WalkOutcome } from './run-walk.ts';
import { shrink } from './shrink.ts';
import { sayWalk, type Walk } from './walk.ts';

/** How much is walked, and where what is found is put. */
export interface FuzzOptions {
  readonly seed: number;
  /** The number of the first walk, and how many. */
  readonly from: number;
  readonly walks: number;
  /** About how many actions a walk has. */
  readonly steps: number;
  /** Kinds of action that are left out: a fault that is known would end every walk that meets it. */
  readonly without: readonly string[];
  /** How often a walk is tried again to make it shorter. */
  readonly tries: number;
  /** A folder for pictures and walks. */
  readonly folder: string;
}

/** A fault that was found, with the shortest walk to it. */
export interface Finding {
  readonly sign: string;
  readonly walk: Walk;
  /** The numbers of the walks that have found it. */
  readonly found: readonly number[];
}

type Say = (line: string) => void;

/** Walks a number of walks and says what they find; the findings, each kind once. */
export async function runFuzz(
  ground: WalkGround,
  options: FuzzOptions,
  say: Say,
): Promise<readonly Finding[]> {
  const findings = new Map<string, Finding>();
  const steps = new Map<string, number>();
  const begun = performance.now();
  for (let number = options.from; number < options.from + options.walks; number += 1) {
    const outcome = await runWalk(ground, drawNumber(ground, options, number));
    for (const step of outcome.steps) steps.set(step, (steps.get(step) ?? 0) + 1);
    if (outcome.fault === undefined) continue;
    const sign = signOf(outcome.fault);
    const known = findings.get(sign);
    if (known === undefined) say(`Walk ${number} of seed ${options.seed}: ${sign}`);
    const walk = known?.walk ?? (await report(ground, outcome, `${options.seed}-${number}`, options, say));
    findings.set(sign, { sign, walk, found: [...(known?.found ?? []), number] });
  }
  const seconds = (performance.now() - begun) / 1000;
  say(`${options.walks} walks in ${Math.round(seconds)} s. Steps seen: ${sayCounts(steps)}.`);
  for (const { sign, found } of findings.values())
    say(`${found.length} x ${sign} (walks ${found.join(', ')})`);
  return [...findings.values()];
}

function drawNumber({ bundle }: WalkGround, { seed, steps, without }: FuzzOptions, number: number): Walk {
  const { start, actions } = drawWalk(chanceOfWalk(seed, number), bundle.lesson, steps);
  return { start, actions: actions.filter((action) => !without.includes(action.do)) };
}

/** Makes a failing walk as short as it gets, and says how to see it again. */
export async function report(
  ground: WalkGround,
  outcome: WalkOutcome,
  name: string,
  { tries, folder }: Pick<FuzzOptions, 'tries' | 'folder'>,
  say: Say,
): Promise<Walk> {
  const { fault } = outcome;
  if (fault === undefined) return outcome.walk;
  let latest = outcome;
  const shrunk = await shrink(
    outcome.walk.actions,
    async (actions) => {
      const again = await runWalk(ground, { start: outcome.walk.start, actions: [...actions] });
      const isSame = again.fault !== undefined && signOf(again.fault) === signOf(fault);
      if (isSame) latest = again;
      return isSame;
    },
    tries,
  );
  const walk = { start: outcome.walk.start, actions: [...shrunk.items] };
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `walk-${name}.json`);
  writeFileSync(file, `${JSON.stringify(walk, null, 2)}\n`);
  if (latest.picture !== undefined) writeFileSync(path.join(folder, `walk-${name}.png`), latest.picture);
  for (const line of [...sayWalk(walk), `${fault.kind}: ${latest.fault?.text ?? fault.text}`])
    say(`  ${line}`);
  say(`  Again: npm run fuzz -- --replay ${file} (picture beside it; made shorter in ${shrunk.tries} tries)`);
  return walk;
}

function sayCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([step, count]) => `${step} ${count}`).join(', ');
}
