import { resolve } from 'node:path';
import process from 'node:process';

/**
 * The folder in which a command was given. `npm run` goes to the project's folder first and leaves the other one in
 * `INIT_CWD`; scripts that take no paths, such as the tests, may not be moved by it.
 */
export function whereGiven(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = environment;
  const isTyped = script === 'cli' || script === 'vectors';
  return isTyped && folder !== undefined && folder !== '' ? folder : process.cwd();
}

/** A path as it was typed, from the folder in which the command was given. */
export function givenPath(path: string): string {
  return resolve(whereGiven(), path);
}
