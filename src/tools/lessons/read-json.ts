import { readFileSync } from 'node:fs';
import { createIssue, failure, success, type Result } from '../../core/result.ts';

/** Reads a text file as UTF-8; a missing, unreadable or wrongly encoded file is an issue named after `name`. */
export function readText(path: string, name: string): Result<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'not UTF-8';
    const message = reason === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${reason})`;
    return failure([createIssue('unreadable', name, message)]);
  }
}

/** Reads and parses a JSON file; what is not JSON is an issue that says where parsing stopped. */
export function readJson(path: string, name: string): Result<unknown> {
  const text = readText(path, name);
  if (!text.ok) return text;
  try {
    return success(JSON.parse(text.value) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return failure([createIssue('not-json', name, `is not JSON: ${reason}`)]);
  }
}
