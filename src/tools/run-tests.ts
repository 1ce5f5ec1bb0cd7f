import { parseArgs } from 'node:util';
import { printStep } from './test-runner/print-step.ts';
import { formatCounts, runSteps, sumCounts } from './test-runner/run-steps.ts';
import { allSteps } from './test-runner/steps.ts';

// `npm test`: every check there is, two at a time where they do not disturb each other. The last line says what
// passed and failed. While working: `npm test -- --only unit,lint` runs some of them (and what those need).

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const finished = await runSteps(chosenSteps(values.only), 2, printStep);
const counts = sumCounts(finished.map(({ result }) => result));
process.stdout.write(`\n${formatCounts(counts)}\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function chosenSteps(only: string | undefined): ReturnType<typeof allSteps> {
  const steps = allSteps();
  if (only === undefined) return steps.filter(({ isExtra }) => !isExtra);
  const ids = new Set(only.split(','));
  for (const step of steps) if (ids.has(step.id)) step.needs?.forEach((id) => ids.add(id));
  const unknown = [...ids].filter((id) => !steps.some((step) => step.id === id));
  if (unknown.length === 0) return steps.filter((step) => ids.has(step.id));
  process.stderr.write(
    `No such step: ${unknown}. There are: ${[...new Set(steps.map((step) => step.id))]}.\n`,
  );
  return process.exit(1);
}
