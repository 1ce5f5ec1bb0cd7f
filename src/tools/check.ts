import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checksOf, touchedBy } from './test-runner/changed-steps.ts';
import { printStep } from './test-runner/print-step.ts';
import { formatCounts, runSteps, sumCounts } from './test-runner/run-steps.ts';

// `npm run check`: what a change can have broken, while one works. `npm test` is what a change has to pass.

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const { values } = parseArgs({ options: { since: { type: 'string', default: 'HEAD' } } });
const files = changedFiles(values.since).filter((file) => existsSync(file));
if (files.length === 0) {
  process.stdout.write(`Nothing has changed since ${values.since}.\n`);
} else {
  const finished = await runSteps(checksOf(touchedBy(files)), 2, printStep);
  const counts = sumCounts(finished.map(({ result }) => result));
  process.stdout.write(`\n${formatCounts(counts)}\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** Files that differ from a commit, and files that git does not know yet. */
function changedFiles(since: string): string[] {
  const all = [
    ...git('diff', '--name-only', '--diff-filter=d', since),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
  return [...new Set(all)].filter(Boolean);
}

function git(...args: string[]): string[] {
  return execFileSync('git', args, { encoding: 'utf8' }).split('\n');
}
