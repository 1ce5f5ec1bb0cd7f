/**
 * One thing wrong with data that came from outside (a file, storage, a link).
 * `code` is stable and machine-readable, `path` says where (file and field), `message` says what, in plain words.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** Either a value or every reason why there is none. Bad data is a value here, never an exception. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Wraps a value as a successful result. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps issues as a failed result. There is always at least one. */
export function failure<T>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}

/** Makes one issue. */
export function createIssue(code: string, path: string, message: string): Issue {
  return { code, path, message };
}
