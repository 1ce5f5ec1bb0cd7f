import { assignedName } from './assigned-name.ts';
import { tallyCores } from './core-tallies.ts';
import type { PreparedKey } from './prepare-key.ts';
import type { WordRun } from './word-runs.ts';
import type { EntryScores } from './word-score.ts';

/** How each scored entry fared. `names` are the names that the runs' numbers stand for. */
export function scoreEntries(
  key: Pick<PreparedKey, 'scored' | 'scoredIds' | 'pieces'>,
  runs: readonly WordRun[],
  names: readonly string[],
): EntryScores {
  const tallies = tallyCores(key, runs, names.length);
  const { foundWords, namedWords } = tallies;
  return {
    ids: key.scoredIds,
    found: key.scored.map(({ position, coreWords }) => (foundWords[position] ?? 0) / coreWords),
    named: key.scored.map(({ position, coreWords }) => (namedWords[position] ?? 0) / coreWords),
    assigned: key.scored.map((entry) =>
      foundWords[entry.position] === 0 ? undefined : assignedName(entry, tallies, names),
    ),
  };
}
