import { existsSync } from 'node:fs';
import { runProgram } from './run-command.ts';
import type { Step, StepResult } from './run-steps.ts';
import { checkStep, runSvelteCheck, runTsc, vitestStep } from './steps.ts';

/** What a change is about, as far as it says what has to be checked again. */
export interface Touched {
  /** Files that Prettier and the linter read. */
  readonly files: readonly string[];
  /** Folders with a tsconfig of their own in which types may have broken: those of the layers that build on it as well. */
  readonly typed: readonly string[];
  /** Whether a component, or what components use, has changed. */
  readonly hasPages: boolean;
  /** Whether files of lessons have changed. */
  readonly hasLessons: boolean;
  /** Code whose tests are to be run. */
  readonly code: readonly string[];
}

const isCode = (file: string) => /^(src|tests)\/.*\.(ts|mjs|svelte)$/.test(file);
const typedFolders = ['src/core', 'src/app', 'src/machines', 'src/tools', 'tests'];
/** Layers, each followed by what is written on it. */
const order = ['src/core', 'src/app', 'src/machines', 'src/adapters', 'src/ui', 'src/pages'];

/** Sorts changed files by what they can have broken. */
export function touchedBy(files: readonly string[]): Touched {
  const code = files.filter(isCode);
  const lowest = order.findIndex((layer) => code.some((file) => file.startsWith(`${layer}/`)));
  const above = lowest < 0 ? [] : order.slice(lowest);
  const isTyped = (folder: string) =>
    above.includes(folder) ||
    (above.length > 0 && ['src/tools', 'tests'].includes(folder)) ||
    code.some((file) => file.startsWith(`${folder}/`));
  return {
    files,
    typed: typedFolders.filter((folder) => existsSync(`${folder}/tsconfig.json`) && isTyped(folder)),
    hasPages: code.some((file) => /^src\/(ui|pages|adapters)\/|^src\/[^/]+\.ts$/.test(file)),
    hasLessons: files.some((file) => file.startsWith('lessons/')),
    code: code.filter((file) => !file.startsWith('tests/e2e/')),
  };
}

/** The steps that check what was touched. Browser tests are not among them: they take minutes, and need a build. */
export function checksOf({ files, typed, hasPages, hasLessons, code }: Touched): readonly Step[] {
  const linted = code.filter((file) => !file.endsWith('.svelte'));
  return [
    checkStep('format', 'Format', () =>
      runProgram('prettier', 'prettier', ['--check', '--ignore-unknown', ...files]),
    ),
    ...(linted.length === 0
      ? []
      : [checkStep('lint', 'Lint', () => runProgram('oxlint', 'oxlint', ['--deny-warnings', ...linted]))]),
    ...typed.map((folder) => checkStep('types', `Types of ${folder}`, () => runTsc(folder))),
    ...(hasPages ? [checkStep('svelte', 'Types and accessibility of components', runSvelteCheck)] : []),
    ...(hasLessons
      ? [checkStep('lessons', 'Lessons', () => runProgram('tsx', 'tsx', ['src/tools/cli.ts', 'check']))]
      : []),
    ...(code.length === 0 ? [] : [relatedTests(code)]),
  ];
}

/** The tests that load any of these files. That no test does is for the author to see, and no failure. */
function relatedTests(code: readonly string[]): Step {
  const step = vitestStep(['related', '--run', ...code]);
  const run = async (): Promise<StepResult> => {
    const result = await step.run();
    const ranNone = result.passed === 0 && /No test files found/.test(result.output);
    return ranNone ? { passed: 0, failed: 0, skipped: 0, output: 'No test loads what has changed.' } : result;
  };
  return { ...step, run };
}
