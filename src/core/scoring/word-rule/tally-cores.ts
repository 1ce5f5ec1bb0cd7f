import { type CorePiece, type PreparedEntry, type ScoredEntry, touches } from './prepared-entry.ts';
import type { PreparedKey } from './prepare-key.ts';
import type { WordRun } from './charged-spans.ts';
import type { EntryScores } from './word-score.ts';

/** What an answer did on the cores of the scored entries, by their position in reporting order. */
interface CoreTallies {
  /** Core words that count as found (docs/scoring.md#the-formulas). */
  readonly foundWords: Int32Array;
  /** Core words, each times the share to which it is named. */
  readonly namedWords: Float64Array;
  /**
   * At `position * names + name`: core words that carry the name, counted where the entry accepts it or where it fits
   * nothing.
   */
  readonly carried: Int32Array;
  /** How many names there are. */
  readonly names: number;
}

/**
 * Walks once through the core pieces and the runs, both in reading order, and tallies every stretch over which neither
 * the key nor the names on the words change.
 */
function tallyCores(
  { scored, pieces }: Pick<PreparedKey, 'scored' | 'pieces'>,
  runs: readonly WordRun[],
  names: number,
): CoreTallies {
  const tallies = {
    foundWords: new Int32Array(scored.length),
    namedWords: new Float64Array(scored.length),
    carried: new Int32Array(scored.length * names),
    names,
  };
  const sweep: Sweep = { active: [], fits: [], count: 0, next: 0 };
  for (const piece of pieces) {
    let at = piece.start;
    while (at < piece.end) {
      moveTo(at, sweep, runs);
      const until = nextChange(piece.end, sweep, runs);
      if (sweep.count > 0) tallyStretch(tallies, piece, sweep, until - at);
      at = until;
    }
  }
  return tallies;
}

/** Where the walk is. The arrays are reused from stretch to stretch; only their first `count` places mean anything. */
interface Sweep {
  /** The runs that hold the current word, by start, then name. */
  readonly active: WordRun[];
  /** h_t of each active run on the current stretch. */
  readonly fits: number[];
  count: number;
  /** Position of the first run that starts after the current word. */
  next: number;
}

/** Drops the runs that end before word `at` and takes in those that have started. */
function moveTo(at: number, sweep: Sweep, runs: readonly WordRun[]): void {
  const { active } = sweep;
  let kept = 0;
  for (let position = 0; position < sweep.count; position += 1) {
    const run = active[position];
    if (run === undefined || run.end <= at) continue;
    active[kept] = run;
    kept += 1;
  }
  for (let run = runs[sweep.next]; run !== undefined && run.start <= at; run = runs[sweep.next]) {
    if (run.end > at) {
      active[kept] = run;
      kept += 1;
    }
    sweep.next += 1;
  }
  sweep.count = kept;
}

/** Where the set of active runs changes next, but at most `end`. */
function nextChange(end: number, { active, count, next }: Sweep, runs: readonly WordRun[]): number {
  let until = Math.min(end, runs[next]?.start ?? end);
  for (let position = 0; position < count; position += 1) {
    until = Math.min(until, active[position]?.end ?? until);
  }
  return until;
}

/** Adds a stretch of `words` core words, all under the same runs. */
function tallyStretch(
  tallies: CoreTallies,
  { cores, extents }: CorePiece,
  sweep: Sweep,
  words: number,
): void {
  const { active, fits, count } = sweep;
  let misfits = 0;
  for (let position = 0; position < count; position += 1) {
    const fit = bestFit(extents, active[position]);
    fits[position] = fit;
    misfits += 1 - fit;
  }
  for (const entry of cores) tallyEntry(tallies, entry, sweep, misfits, words);
}

function tallyEntry(
  { foundWords, namedWords, carried, names }: CoreTallies,
  { position, credits }: ScoredEntry,
  { active, fits, count }: Sweep,
  misfits: number,
  words: number,
): void {
  let isFound = false;
  let named = 0;
  for (let place = 0; place < count; place += 1) {
    const name = active[place]?.name ?? 0;
    const fit = fits[place] ?? 0;
    const credit = credits[name] ?? 0;
    if (credit === 0 && fit > 0) continue;
    isFound = true;
    // 1 + Σ over the other names of (1 − h) = Σ over all names of (1 − h) + this name's h.
    named = Math.max(named, credit / (misfits + fit));
    const slot = position * names + name;
    carried[slot] = (carried[slot] ?? 0) + words;
  }
  if (isFound) foundWords[position] = (foundWords[position] ?? 0) + words;
  namedWords[position] = (namedWords[position] ?? 0) + named * words;
}

/** h_t(λ): the best credit any entry around the words gives to the run's name, if the run touches its core. */
function bestFit(extents: readonly PreparedEntry[], run: WordRun | undefined): number {
  let best = 0;
  if (run === undefined) return best;
  for (const entry of extents) {
    const credit = entry.credits[run.name] ?? 0;
    if (credit > best && touches(run, entry)) best = credit;
  }
  return best;
}

/**
 * The name an answer gave to a scored entry (docs/formulas.md#what-a-score-reports): the accepted name on most of its
 * core words, or else the name on most of them that fits nothing there. Of equals the smaller string. `undefined` when
 * there is none.
 */
function assignedName(
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
