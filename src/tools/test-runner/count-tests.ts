import * as v from 'valibot';
import type { Counts, StepResult } from './run-steps.ts';
import type { CommandResult } from './run-command.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/** A file or a group of tests; a test that was never begun has no results. */
interface PlaywrightSuite {
  readonly specs: readonly { readonly tests: readonly { readonly results: readonly unknown[] }[] }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}

const playwrightSuite: v.GenericSchema<PlaywrightSuite> = v.object({
  specs: v.array(v.object({ tests: v.array(v.object({ results: v.array(v.unknown()) })) })),
  suites: v.optional(v.array(v.lazy(() => playwrightSuite))),
});

const playwrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  suites: v.array(playwrightSuite),
  errors: v.array(v.unknown()),
});

/** The counts in Vitest's JSON report. A file that breaks before its first test counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = v.parse(
    vitestReport,
    report,
  );
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * The counts in Playwright's JSON report. A flaky test has failed once, so it failed; so did an error outside tests. A
 * test that was never begun, because the run was stopped before, is called skipped there; it was not checked, so it failed.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats, suites, errors } = v.parse(playwrightReport, report);
  const neverRun = suites.reduce((sum, suite) => sum + countNeverRun(suite), 0);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length + neverRun,
    skipped: stats.skipped - neverRun,
  };
}

function countNeverRun({ specs, suites = [] }: PlaywrightSuite): number {
  const here = specs.flatMap(({ tests }) => tests).filter(({ results }) => results.length === 0);
  return suites.reduce((sum, suite) => sum + countNeverRun(suite), here.length);
}

/**
 * The result of a run whose report counts its tests. No report, no tests, or a bad ending without a failed test
 * are failures too.
 */
export function resultOfTests(
  command: CommandResult,
  reportText: string | undefined,
  countTests: (report: unknown) => Counts,
): StepResult {
  const failure = (why: string): StepResult => ({
    ...(counts ?? { passed: 0, skipped: 0 }),
    failed: 1,
    output: `${command.output}\n${why}\n`,
  });
  const counts = reportText === undefined ? undefined : countTests(JSON.parse(reportText));
  if (counts === undefined) return failure('It left no report.');
  if (counts.passed + counts.failed === 0) return failure('It ran no tests.');
  if (counts.failed === 0 && !command.ok) return failure('It ended badly although no test failed.');
  return { ...counts, output: command.output };
}
