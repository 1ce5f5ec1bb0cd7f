import type { Attempt } from './attempt.ts';

/** An attempt as the text of a JSON file that a person can keep and read. `decodeAttempt` gives back an equal attempt. */
export function encodeAttempt(attempt: Attempt): string {
  return `${JSON.stringify(attempt, null, 2)}\n`;
}
