import type { Issue } from '../../core/base/result.ts';

/** Prints a command's result: JSON on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Prints issues on stderr, one a line: where, what, and the code to search for. */
export function printIssues(issues: readonly Issue[], kind: 'error' | 'warning' = 'error'): void {
  for (const issue of issues) {
    process.stderr.write(`${kind}: ${issue.path}: ${issue.message} [${issue.code}]\n`);
  }
}

/**
 * Prints issues that the JSON on stdout holds as well. On a screen that shows both streams they would be read twice, so
 * there the JSON is enough.
 */
export function printIssuesOfResult(issues: readonly Issue[], kind: 'error' | 'warning' = 'error'): void {
  if (!isOneScreen(process.stdout, process.stderr)) printIssues(issues, kind);
}

/** Whether both streams end on a terminal. */
export function isOneScreen(
  stdout: { readonly isTTY?: boolean },
  stderr: { readonly isTTY?: boolean },
): boolean {
  return stdout.isTTY === true && stderr.isTTY === true;
}

/** Lets a program that reads only the beginning, such as `head`, close the pipe: what is left unread is no mistake. */
export function allowClosedPipe(): void {
  process.stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
