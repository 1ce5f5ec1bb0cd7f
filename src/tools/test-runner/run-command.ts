import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** How a program ended, and all it printed (stdout and stderr as they came). */
export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

/** How long a program may print nothing. A slow machine is no failure, however long a run takes; a hanging program is. */
const silentMinutes = 20;

/** Colours for a person at a terminal only: some programs think a CI log wants them too. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Runs a program to its end, or until it has printed nothing for so long: a hanging step must fail, not hang the whole command. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  silence = silentMinutes * 60_000,
): Promise<CommandResult> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
    detached: process.platform !== 'win32', // a group of its own, so that what it starts ends with it
  });
  let output = '';
  return new Promise((resolve) => {
    const { heard, release } = endInSilence(child, silence, () => {
      output += `\nStopped: nothing was printed for ${silence / 60_000} minutes.\n`;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        heard();
      });
    }
    const finish = (ok: boolean): void => {
      release();
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Ends the program when it has been silent too long or when we end ourselves; `release` calls that off. */
function endInSilence(child: ChildProcess, silence: number, timeIsUp: () => void) {
  // Playwright stops the server it started when interrupted, but not when terminated.
  const interrupt = (): void => signalGroup(child.pid, 'SIGINT');
  let lastWord: ReturnType<typeof setTimeout> | undefined;
  const timer = setTimeout(() => {
    timeIsUp();
    interrupt();
    lastWord = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 10_000);
  }, silence);
  process.once('exit', interrupt);
  return {
    heard: () => void timer.refresh(),
    release: () => {
      clearTimeout(timer);
      clearTimeout(lastWord);
      process.off('exit', interrupt);
    },
  };
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended by itself.
  }
}

const manifest = v.object({ bin: v.union([v.string(), v.record(v.string(), v.string())]) });

/** Runs an installed package's program (`tsc` of `typescript`) without npx, which takes longer than some of them. */
export function runProgram(
  packageName: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const folder = path.resolve('node_modules', packageName);
  const { bin } = v.parse(manifest, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`);
  return runCommand(process.execPath, [path.join(folder, file), ...args], env);
}

/** Runs a script of package.json. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const rest = ['run', '--silent', name, '--', ...args];
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('npm-cli.js')
    ? runCommand(process.execPath, [npm, ...rest], env)
    : runCommand('npm', rest, env);
}
