import { classKeysOf, techniquesOffOf } from './class-keys.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import type { ClassKeys } from './item-keys.ts';

/** The keys that one submission is marked by: those of its class, for what it was asked to look for. */
export function submissionKeys(
  gradebook: Pick<Gradebook, 'lesson' | 'adjustments'>,
  { handIn }: Submission,
): ClassKeys {
  return classKeysOf(gradebook, techniquesOffOf(handIn), handIn.assignment?.id ?? null);
}
