import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { countPlaywright, countVitest, resultOfTests } from './count-tests.ts';
import { type CommandResult, runProgram, runScript } from './run-command.ts';
import type { Step, StepResult } from './run-steps.ts';

const reports = 'test-results/reports';

/** Every step of the test command, in order; those at the end run only when they are asked for by name. */
export function allSteps(): readonly Step[] {
  return [
    checkStep('format', 'Format', () => runProgram('prettier', 'prettier', ['--check', '.'])),
    checkStep('lint', 'Lint', () => runProgram('oxlint', 'oxlint', ['--deny-warnings'])),
    ...typeSteps(),
    checkStep('svelte', 'Types and accessibility of components', runSvelteCheck),
    checkStep('layers', 'Layers', () => runProgram('dependency-cruiser', 'depcruise', cruised)),
    checkStep('unused', 'Nothing unused', () => runProgram('knip', 'knip', ['--no-progress'])),
    checkStep('lessons', 'Lessons', () => runScript('cli', ['check'])),
    // Each of them keeps one core busy.
    checkStep('build', 'Build', runBuild),
    checkStep('build-fixtures', 'Build of the lessons for tests', runFixtureBuild),
    checkStep('build-keyless', 'Build of a site without keys', () => runScript('build:keyless')),
    checkStep('build-single', 'Build of pages without a site', () => runScript('build:single')),
    checkStep('build-catalogue', 'Build of the catalogue', () => runScript('build:catalogue')),
    { ...vitestStep(['run'], builtSites), needs: ['build-keyless'], alone: true },
    {
      id: 'e2e',
      title: 'Browser tests',
      needs: ['build', 'build-fixtures', 'build-keyless', 'build-single', 'build-catalogue'],
      alone: true,
      run: runPlaywright,
    },
    {
      ...vitestStep(['run'], { ...builtSites, DEEP: '1' }),
      needs: ['build-keyless'],
      id: 'deep',
      title: 'Unit and component tests with every run of a property',
      isExtra: true,
      alone: true,
    },
  ];
}

/** Unit tests of a built site look at what was built, and build it themselves only when they run alone. */
const builtSites = { KEYLESS_SITE: 'dist-keyless' };

const cruised = ['src', 'tests', 'vite.config.ts'];

/** A step that is one command, and counts as one check. */
export function checkStep(id: string, title: string, command: () => Promise<CommandResult>): Step {
  return { id, title, run: async () => resultOfCheck(await command()) };
}

function resultOfCheck({ ok, output }: CommandResult): StepResult {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
}

/** A step for every tsconfig below src, so that a new layer cannot be forgotten, and one for the tests. */
function typeSteps(): readonly Step[] {
  const layers = readdirSync('src').map((name) => `src/${name}`);
  return [...layers, 'tests']
    .filter((folder) => existsSync(path.join(folder, 'tsconfig.json')))
    .map((folder) => checkStep('types', `Types of ${folder}`, () => runTsc(folder)));
}

/** The types of one folder, by the compiler that takes a tenth of the time; tools that read code themselves need the older one. */
export function runTsc(folder: string): Promise<CommandResult> {
  return runProgram('@typescript/native', 'tsc', ['-p', folder]);
}

/** Types of components, and what their markup would keep from a screen reader. */
export function runSvelteCheck(): Promise<CommandResult> {
  return runProgram('svelte-check', 'svelte-check', [
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
    '--tsgo',
  ]);
}

/** Unit and component tests: all of them, or those that the command chooses. */
export function vitestStep(command: readonly string[], env: Readonly<Record<string, string>> = {}): Step {
  const run = async (): Promise<StepResult> => {
    const report = newReport('vitest.json');
    const args = [...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return resultOfTests(await runProgram('vitest', 'vitest', args, env), textOf(report), countVitest);
  };
  return { id: 'unit', title: 'Unit and component tests', run };
}

/** The Svelte compiler only warns of what a screen reader could not use; here that fails the build. */
async function runBuild(): Promise<CommandResult> {
  const { ok, output } = await runScript('build');
  return { ok: ok && !/vite-plugin-svelte\]|a11y/i.test(output), output };
}

/** A second site for the browser tests, of lessons in other scripts. */
function runFixtureBuild(): Promise<CommandResult> {
  return runScript('build', [], { LESSONS_DIR: 'tests/fixtures/lessons', SITE_DIR: 'dist-fixtures' });
}

async function runPlaywright(): Promise<StepResult> {
  const report = newReport('e2e.json');
  const [port, fixturePort, keylessPort, cataloguePort] = await freePorts(4);
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(report),
    CHROMIUM_PATH: findChromium() ?? '',
    E2E_PORT: String(port),
    E2E_FIXTURE_PORT: String(fixturePort),
    E2E_KEYLESS_PORT: String(keylessPort),
    E2E_CATALOGUE_PORT: String(cataloguePort),
  };
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const command = await runProgram('@playwright/test', 'playwright', args, env);
  return resultOfTests(command, textOf(report), countPlaywright);
}

function newReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  rmSync(path.join(reports, name), { force: true });
  return path.join(reports, name);
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Ports nobody listens at, all different: each is held until the last one is found. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listenAnywhere));
  return Promise.all(servers.map(portAndClose));
}

function listenAnywhere(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portAndClose(server: Server): Promise<number> {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return new Promise((resolve) => server.close(() => resolve(port)));
}
