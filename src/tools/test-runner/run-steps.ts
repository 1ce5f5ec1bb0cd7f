/**
 * Runs steps in their order, up to `width` at a time, each when what it needs has passed. A step whose need failed
 * is not run, and so has failed; every other one runs whatever happened before. `finished` hears of each as it ends.
 */
export async function runSteps(
  steps: readonly Step[],
  width: number,
  finished: (step: FinishedStep) => void,
): Promise<readonly FinishedStep[]> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const done: FinishedStep[] = [];

  const start = async (step: Step): Promise<void> => {
    const began = performance.now();
    const result = await (failedNeed(step, done) ?? runSafely(step));
    const seconds = (performance.now() - began) / 1000;
    done.push({ step, result, seconds });
    finished({ step, result, seconds });
    running.delete(step);
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = nextStep(waiting, [...running.keys()], width);
    if (next === undefined) {
      if (running.size === 0)
        throw new Error(`These steps wait for each other: ${waiting.map((step) => step.id)}`);
      await Promise.race(running.values());
    } else {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(next, start(next));
    }
  }
  return done;
}

/** The first step that can start now; a step that wants to be alone holds back those after it until it is done. */
function nextStep(waiting: readonly Step[], running: readonly Step[], width: number): Step | undefined {
  if (running.length >= width || running.some((step) => step.alone)) return undefined;
  const unfinished = new Set([...waiting, ...running].map((step) => step.id));
  const next = waiting.find((step) => !(step.needs ?? []).some((id) => unfinished.has(id)));
  return next?.alone && running.length > 0 ? undefined : next;
}

function failedNeed(step: Step, done: readonly FinishedStep[]): Promise<StepResult> | undefined {
  const failed = done.find(({ step: { id }, result }) => step.needs?.includes(id) && !hasPassed(result));
  if (failed === undefined) return undefined;
  return Promise.resolve({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: `Not run: ${failed.step.title} failed.\n`,
  });
}

function hasPassed(result: StepResult): boolean {
  return result.failed === 0 && result.passed > 0;
}

async function runSafely(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `${error instanceof Error ? error.stack : error}\n` };
  }
}

/** How many checks of a step passed, failed and were left out. A step that counts nothing itself counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a step came to, and what it printed. */
export interface StepResult extends Counts {
  readonly output: string;
}

/** One part of the test command. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Ids of steps that must have passed first. */
  readonly needs?: readonly string[];
  /** Wants the computer to itself, because it fills both cores or measures what a person would wait for. */
  readonly alone?: boolean;
  /** Is left out unless it is asked for: it says more of what another step has said already. */
  readonly isExtra?: boolean;
  readonly run: () => Promise<StepResult>;
}

/** A step with its result, and the seconds it took. */
export interface FinishedStep {
  readonly step: Step;
  readonly result: StepResult;
  readonly seconds: number;
}

/** The sum of counts. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number) => all.reduce((total, counts) => total + pick(counts), 0);
  return { passed: sum((c) => c.passed), failed: sum((c) => c.failed), skipped: sum((c) => c.skipped) };
}

/** The last line of the test command: `12 passed, 0 failed`, and what was skipped if anything was. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
