import type { HandIn } from '../exchange/hand-in.ts';
import { ruleName } from './class-keys.ts';
import { groupBy } from './group-by.ts';

/** The techniques of the lesson that a learner was not asked to look for. */
export function techniquesOffOf({ assignment }: Pick<HandIn, 'assignment'>): readonly string[] {
  return assignment?.settings.techniquesOff ?? [];
}

/** The rule that most of a class was marked by; of equals the one that came first. None is left out where there is nobody. */
export function classRule(handIns: readonly Pick<HandIn, 'assignment'>[]): readonly string[] {
  const rules = groupBy(handIns.map(techniquesOffOf), ruleName);
  let most: readonly (readonly string[])[] = [];
  for (const same of rules.values()) if (same.length > most.length) most = same;
  return most[0] ?? [];
}
