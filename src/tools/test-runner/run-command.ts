import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended, and all it printed (stdout and stderr as they came). */
export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

const limitMinutes = 20;

/** Colours for a person at a terminal only: some programs think a CI log wants them too. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Runs a program to its end, or for 20 minutes: a hanging step must fail, not hang the whole command. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
    detached: process.platform !== 'win32', // a group of its own, so that what it starts ends with it
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  }
  return new Promise((resolve) => {
    const release = endInTime(child, () => (output += `\nStopped after ${limitMinutes} minutes.\n`));
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

/** Ends the program when its time is up or when we end ourselves; the returned function calls that off. */
function endInTime(child: ChildProcess, timeIsUp: () => void): () => void {
  // Playwright stops the server it started when interrupted, but not when terminated.
  const interrupt = (): void => signalGroup(child.pid, 'SIGINT');
  let lastWord: ReturnType<typeof setTimeout> | undefined;
  const timer = setTimeout(() => {
    timeIsUp();
    interrupt();
    lastWord = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 10_000);
  }, limitMinutes * 60_000);
  process.once('exit', interrupt);
  return () => {
    clearTimeout(timer);
    clearTimeout(lastWord);
    process.off('exit', interrupt);
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
