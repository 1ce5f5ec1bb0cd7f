import { speechRates as offered } from '../../core/preferences/preferences.ts';

/** The speeds to choose from, slowest first, with the present one among them. */
export function speechRates(present: number): readonly number[] {
  return [...new Set<number>([...offered, present])].toSorted((a, b) => a - b);
}
