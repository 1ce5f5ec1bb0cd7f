import type { CoreTallies } from './core-tallies.ts';
import type { ScoredEntry } from './prepared-entry.ts';

/**
 * The name an answer gave to a scored entry (scoring.md c3 "report"): the accepted name on most of its
 * core words, or else the name on most of them that fits nothing there. Of equals the smaller string. `undefined` when
 * there is none.
 */
export function assignedName(
  { position, credits }: Pick<ScoredEntry, 'position' | 'credits'>,
  tallies: Pick<CoreTallies, 'carried' | 'names'>,
  names: readonly string[],
): string | undefined {
  let best: string | undefined;
  let bestWords = 0;
  let isBestAccepted = false;
  for (let number = 0; number < tallies.names; number += 1) {
    const words = tallies.carried[position * tallies.names + number] ?? 0;
    const name = names[number];
    if (words === 0 || name === undefined) continue;
    const isAccepted = (credits[number] ?? 0) > 0;
    const isBetter =
      isAccepted === isBestAccepted
        ? words > bestWords || (words === bestWords && best !== undefined && name < best)
        : isAccepted;
    if (!isBetter) continue;
    best = name;
    bestWords = words;
    isBestAccepted = isAccepted;
  }
  return best;
}
