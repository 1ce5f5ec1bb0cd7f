import { type FinishedStep, formatCounts } from './run-steps.ts';

/** Says of a step how it ended, and what it printed where not all of it passed. */
export function printStep({ step, result, seconds }: FinishedStep): void {
  const verdict = result.failed > 0 ? '✖' : result.passed > 0 ? '✔' : '–';
  process.stdout.write(`${verdict} ${step.title}: ${formatCounts(result)} (${seconds.toFixed(1)} s)\n`);
  if (result.failed === 0 && result.passed > 0) return;
  process.stdout.write(`${result.output.trimEnd()}\n\n`);
}
