import { parseArgs } from 'node:util';
import { runSteps } from './test-runner/run-steps.ts';
import { type FinishedStep, formatCounts, sumCounts } from './test-runner/step.ts';
import { allSteps } from './test-runner/steps.ts';

// `npm test`: every check there is, two at a time where they do not disturb each other. The last line says what
// passed and failed. While working: `npm test -- --only unit,lint` runs some of them (and what those need).

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const finished = await runSteps(chosenSteps(values.only), 2, print);
const counts = sumCounts(finished.map(({ result }) => result));
process.stdout.write(`\n${formatCounts(counts)}\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function chosenSteps(only: string | undefined): ReturnType<typeof allSteps> {
  const steps = allSteps();
  if (only === undefined) return steps;
  const ids = new Set(only.split(','));
  for (const step of steps) if (ids.has(step.id)) step.needs?.forEach((id) => ids.add(id));
  const unknown = [...ids].filter((id) => !steps.some((step) => step.id === id));
  if (unknown.length === 0) return steps.filter((step) => ids.has(step.id));
  process.stderr.write(
    `No such step: ${unknown}. There are: ${[...new Set(steps.map((step) => step.id))]}.\n`,
  );
  return process.exit(1);
}

function print({ step, result, seconds }: FinishedStep): void {
  const verdict = result.failed > 0 ? '✖' : result.passed > 0 ? '✔' : '–';
  process.stdout.write(`${verdict} ${step.title}: ${formatCounts(result)} (${seconds.toFixed(1)} s)\n`);
  if (result.failed === 0 && result.passed > 0) return;
  process.stdout.write(`${result.output.trimEnd()}\n\n`);
}
