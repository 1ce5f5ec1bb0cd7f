import type { Result } from '../../../src/core/base/result.ts';

/** The value of a result that has one; fails the test with the issues when it has none. */
export function expectValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.issues)}`);
}

/** The codes and paths of a failed result, to compare with; fails the test when there is a value. */
export function expectIssues(result: Result<unknown>): string[] {
  if (result.ok) throw new Error(`expected issues, got ${JSON.stringify(result.value)}`);
  return result.issues.map(({ code, path }) => `${code} at ${path}`);
}
