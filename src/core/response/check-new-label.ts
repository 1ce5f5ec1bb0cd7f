import { parseData } from '../parse-data.ts';
import { createIssue, type Issue } from '../result.ts';
import { isSameMark } from './is-same-label.ts';
import { labelSchema } from './label-schema.ts';
import type { Label } from './label.ts';

/**
 * What speaks against putting this label beside the others of a response: `already-marked` when another one has the
 * same span and technique, `schema` when it could not be read again from storage (an empty span, a reason too long).
 */
export function checkNewLabel(label: Label, others: readonly Label[]): Issue[] {
  const parsed = parseData(labelSchema, label, 'label');
  const twin = others.find((other) => isSameMark(other, label));
  return [
    ...(parsed.ok ? [] : parsed.issues),
    ...(twin === undefined ? [] : [createIssue('already-marked', 'label', `${twin.id} says the same`)]),
  ];
}
