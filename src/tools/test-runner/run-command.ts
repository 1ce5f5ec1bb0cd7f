import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended, and all it printed (stdout and stderr as they came). */
export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

const limitMinutes = 20;

/** Runs a program to its end, or for 20 minutes: a hanging step must fail, not hang the whole command. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
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
  const end = (): void => stopGroup(child.pid);
  const timer = setTimeout(() => {
    timeIsUp();
    end();
  }, limitMinutes * 60_000);
  process.once('exit', end);
  return () => {
    clearTimeout(timer);
    process.off('exit', end);
  };
}

function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
