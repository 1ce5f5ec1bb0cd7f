import type { WordSpan } from '../text/span.ts';
import type { WordKey } from './word-key.ts';

/**
 * Throws a RangeError that names the first thing in a key that the formulas have no meaning for: an empty stretch, one
 * outside the passage, a credit outside 0..1, a negative weight. A checked lesson never gets here with such a key.
 */
export function assertWordKey(key: WordKey): void {
  if (!Number.isInteger(key.tokens)) throw new RangeError(`a passage cannot have ${key.tokens} words`);
  for (const { id, core, max, names, weight } of key.entries) {
    assertWords(core, key.tokens, `the core of entry ${id}`);
    assertWords(max, key.tokens, `the max of entry ${id}`);
    assertNumber(weight, Infinity, `the weight of entry ${id}`);
    for (const [name, credit] of Object.entries(names)) {
      assertNumber(credit, 1, `the credit of entry ${id} for ${name}`);
    }
  }
  for (const decoy of key.decoys) assertWords(decoy, key.tokens, 'a decoy');
  for (const sentence of key.sentences) assertWords(sentence, key.tokens, 'a sentence');
}

function assertWords({ start, end }: WordSpan, tokens: number, what: string): void {
  const isStretch = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  if (isStretch && end <= tokens) return;
  throw new RangeError(`${what} must be a stretch of the ${tokens} words, not [${start}, ${end})`);
}

function assertNumber(value: number, most: number, what: string): void {
  if (value >= 0 && value <= most && Number.isFinite(value)) return;
  throw new RangeError(
    `${what} must be a number from 0${most === Infinity ? '' : ` to ${most}`}, not ${value}`,
  );
}
