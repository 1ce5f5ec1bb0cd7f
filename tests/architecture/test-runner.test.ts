import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, resultOfTests } from '../../src/tools/test-runner/count-tests.ts';
import { runSteps } from '../../src/tools/test-runner/run-steps.ts';
import { type Step, type StepResult, formatCounts, sumCounts } from '../../src/tools/test-runner/step.ts';

const passing: StepResult = { passed: 1, failed: 0, skipped: 0, output: 'fine' };
const failing: StepResult = { passed: 2, failed: 1, skipped: 0, output: 'broken' };

describe('runSteps', () => {
  it('runs every step although one fails, except those that need it', async () => {
    const finished = await runSteps(
      [
        fakeStep('build', failing),
        fakeStep('browser', passing, { needs: ['build'] }),
        fakeStep('later', passing, { needs: ['browser'] }),
        fakeStep('unit', passing),
      ],
      1,
      () => {},
    );
    expect(finished.map(({ step, result }) => [step.id, result])).toEqual([
      ['build', failing],
      ['browser', { passed: 0, failed: 0, skipped: 1, output: 'Not run: build failed.\n' }],
      ['later', { passed: 0, failed: 0, skipped: 1, output: 'Not run: browser failed.\n' }],
      ['unit', passing],
    ]);
  });

  it('counts a step that breaks as a failure', async () => {
    const step: Step = { id: 'a', title: 'a', run: () => Promise.reject(new Error('no such program')) };
    const [finished] = await runSteps([step], 2, () => {});
    expect(finished?.result).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
    expect(finished?.result.output).toContain('no such program');
  });

  it('runs two at a time, and a step that wants to be alone by itself', async () => {
    const log: string[] = [];
    const alone = { alone: true };
    const steps = [
      fakeStep('a', passing, { log }),
      fakeStep('b', passing, { log }),
      fakeStep('c', passing, { log, ...alone }),
      fakeStep('d', passing, { log }),
      fakeStep('e', passing, { log }),
    ];
    await runSteps(steps, 2, () => {});
    expect(log).toEqual(['+a', '+b', '-a', '-b', '+c', '-c', '+d', '+e', '-d', '-e']);
  });

  it('tells of each step as it ends', async () => {
    const told: string[] = [];
    await runSteps([fakeStep('a', passing), fakeStep('b', failing)], 1, ({ step }) => told.push(step.id));
    expect(told).toEqual(['a', 'b']);
  });
});

describe('counting', () => {
  const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const good = { ok: true, output: 'out' };

  it('reads a Vitest report, and counts a file that broke before its first test as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('reads a Playwright report, and counts flaky tests and errors outside tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('takes a run without tests, without a report or with a bad ending for a failure', () => {
    const counts = (passed: number) => () => ({ passed, failed: 0, skipped: 1 });
    expect(resultOfTests(good, '{}', counts(0))).toMatchObject({ passed: 0, failed: 1 });
    expect(resultOfTests(good, undefined, counts(3))).toMatchObject({ passed: 0, failed: 1 });
    expect(resultOfTests({ ok: false, output: '' }, '{}', counts(3))).toMatchObject({ passed: 3, failed: 1 });
    expect(resultOfTests(good, '{}', counts(3))).toEqual({ passed: 3, failed: 0, skipped: 1, output: 'out' });
  });

  it('sums up in one line, with what was skipped only if anything was', () => {
    expect(formatCounts(sumCounts([passing, failing]))).toBe('3 passed, 1 failed');
    expect(formatCounts(sumCounts([passing, { passed: 0, failed: 0, skipped: 2 }]))).toBe(
      '1 passed, 0 failed, 2 skipped',
    );
  });
});

interface FakeOptions {
  readonly needs?: readonly string[];
  readonly alone?: boolean;
  readonly log?: string[];
}

/** A step that takes one turn and comes to the given result; `log` hears when it starts and ends. */
function fakeStep(id: string, result: StepResult, { log, ...rest }: FakeOptions = {}): Step {
  const run = async (): Promise<StepResult> => {
    log?.push(`+${id}`);
    await new Promise((resolve) => setImmediate(resolve));
    log?.push(`-${id}`);
    return result;
  };
  return { id, title: id, run, ...rest };
}
