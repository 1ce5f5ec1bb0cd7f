import { vi } from 'vitest';
import { runCli } from '../../src/tools/cli/run-cli.ts';

/** Runs a command of the tools in this process, which is much faster than in one of its own; what it prints is kept. */
export async function runCliHere(...args: string[]) {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = await runCli(args);
    return { status, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
