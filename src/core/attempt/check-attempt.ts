import { createIssue, type Issue } from '../result.ts';
import { checkMarking } from '../response/check-marking.ts';
import type { Attempt } from './attempt.ts';

/**
 * Whether the parts of an attempt agree: `item-passage` for an item without a passage or the other way round, and for
 * each item what `checkMarking` finds. Whether labels fit the text is for `checkResponse`.
 */
export function checkAttempt(attempt: Attempt, path: string): Issue[] {
  const items = Object.entries(attempt.items);
  return [
    ...checkKeys(attempt.items, attempt.passages, `${path} › items`, 'has no passage'),
    ...checkKeys(attempt.passages, attempt.items, `${path} › passages`, 'has no item'),
    ...items.flatMap(([itemId, { marking }]) => checkMarking(marking, `${path} › items.${itemId}.marking`)),
  ];
}

function checkKeys(keys: object, others: object, path: string, message: string): Issue[] {
  const missing = Object.keys(keys).filter((key) => !Object.hasOwn(others, key));
  return missing.map((key) => createIssue('item-passage', `${path}.${key}`, `“${key}” ${message}`));
}
