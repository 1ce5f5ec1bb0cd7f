import type { Issue } from '../../core/result.ts';

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
