import type { WordSpan } from '../text/span.ts';
import type { UnitKind } from './coverage-units.ts';
import type { PreparedKey } from './prepare-key.ts';
import { firstReaching } from './span-index.ts';
import type { UnitScores } from './word-score.ts';

/** Measures how far each decoy, near-miss and plain sentence is charged. `charged` are stretches apart from each other. */
export function scoreUnits(
  { units, unitIndex }: Pick<PreparedKey, 'units' | 'unitIndex'>,
  charged: readonly WordSpan[],
): UnitScores {
  const chargedWords = new Int32Array(units.length);
  for (const stretch of charged) {
    for (let index = firstReaching(unitIndex, stretch.start); index < units.length; index += 1) {
      const unit = unitIndex.items[index];
      if (unit === undefined || unit.start >= stretch.end) break;
      const shared = Math.min(unit.end, stretch.end) - Math.max(unit.start, stretch.start);
      if (shared > 0) chargedWords[unit.item] = (chargedWords[unit.item] ?? 0) + shared;
    }
  }
  return {
    units,
    coverage: units.map(({ span }, position) => (chargedWords[position] ?? 0) / (span.end - span.start)),
  };
}

/** How many units of each kind are flagged: charged to `theta` or more. */
export function countFlagged({ units, coverage }: UnitScores, theta: number): Record<UnitKind, number> {
  const flagged = { decoy: 0, 'near-miss': 0, sentence: 0 };
  units.forEach(({ kind }, position) => {
    if ((coverage[position] ?? 0) >= theta) flagged[kind] += 1;
  });
  return flagged;
}
