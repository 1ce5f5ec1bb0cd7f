import type { FormOutcome } from './form-outcome.ts';

/** How a form went, in passages. Marking everything finds all and leaves none alone; marking nothing the other way round. */
export interface FormResult {
  /** Flawed passages whose flaw was found, under whatever name. */
  readonly found: number;
  readonly flawed: number;
  /** Of those found, the ones named rightly. */
  readonly named: number;
  /** Sound passages that were left alone. */
  readonly left: number;
  readonly sound: number;
}

/** Counts the outcomes of a form's passages. */
export function formResult(outcomes: readonly FormOutcome[]): FormResult {
  const count = (...wanted: readonly FormOutcome[]) =>
    outcomes.filter((outcome) => wanted.includes(outcome)).length;
  const sound = count('left', 'flagged');
  return {
    found: count('named', 'misnamed'),
    flawed: outcomes.length - sound,
    named: count('named'),
    left: count('left'),
    sound,
  };
}
