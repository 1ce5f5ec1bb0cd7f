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
