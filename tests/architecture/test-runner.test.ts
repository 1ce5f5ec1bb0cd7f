import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, resultOfTests } from '../../src/tools/test-runner/count-tests.ts';
import { touchedBy } from '../../src/tools/test-runner/changed-steps.ts';
import { runCommand } from '../../src/tools/test-runner/run-command.ts';
import {
  type Step,
  type StepResult,
  formatCounts,
  runSteps,
  sumCounts,
} from '../../src/tools/test-runner/run-steps.ts';

const passing: StepResult = { passed: 1, failed: 0, skipped: 0, output: 'fine' };
const failing: StepResult = { passed: 2, failed: 1, skipped: 0, output: 'broken' };

describe('runSteps', () => {
  it('runs every step although one fails, and takes those that needed it for failed', async () => {
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
      ['browser', { passed: 0, failed: 1, skipped: 0, output: 'Not run: build failed.\n' }],
      ['later', { passed: 0, failed: 1, skipped: 0, output: 'Not run: browser failed.\n' }],
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

describe('runCommand', () => {
  const run = (script: string, silence: number) => runCommand(process.execPath, ['-e', script], {}, silence);

  it('gives what a program printed and how it ended', async () => {
    const { ok, output } = await run("console.log('a'); console.error('b'); process.exitCode = 3", 600_000);
    expect(ok).toBe(false);
    expect(output.split('\n').filter(Boolean).toSorted()).toEqual(['a', 'b']);
  });

  it('stops a program that prints nothing any more, and says so', async () => {
    const { ok, output } = await run('setInterval(() => {}, 1000)', 300);
    expect(ok).toBe(false);
    expect(output).toContain('Stopped: nothing was printed for');
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
    expect(countPlaywright({ stats, suites: [], errors: [{}] })).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
    });
  });

  it('takes a browser test that was never begun for failed, and one that was left out for skipped', () => {
    const ran = { results: [{ status: 'passed' }] };
    const leftOut = { results: [{ status: 'skipped' }] };
    const neverBegun = { results: [] };
    const suites = [
      {
        specs: [{ tests: [ran, neverBegun] }],
        suites: [{ specs: [{ tests: [leftOut] }, { tests: [neverBegun] }] }],
      },
    ];
    const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 3 };
    expect(countPlaywright({ stats, suites, errors: [] })).toEqual({ passed: 1, failed: 2, skipped: 1 });
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

describe('what a change can have broken', () => {
  it('is every layer that builds on what was changed', () => {
    const { typed, hasPages } = touchedBy(['src/machines/item-machine.ts']);
    expect(typed).toEqual(expect.arrayContaining(['src/machines', 'src/tools', 'tests']));
    expect(typed).not.toContain('src/core');
    expect(hasPages).toBe(false);
  });

  it('is nothing typed for words and lessons', () => {
    const touched = touchedBy(['docs/scoring.md', 'lessons/line-in-the-silicon/guide.md']);
    expect(touched).toMatchObject({ typed: [], code: [], hasPages: false, hasLessons: true });
  });

  it('leaves browser tests to the whole run, which has something to open', () => {
    expect(touchedBy(['tests/e2e/axe.e2e.ts']).code).toEqual([]);
    expect(touchedBy(['tests/e2e/axe.e2e.ts']).typed).toEqual(['tests']);
  });
});
