/** What the values of coded units mean: names, ranks, numbers on a scale, or numbers with a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** A value somebody gave a unit; `null` where they gave none. */
export type Code = number | string | null;

/**
 * Krippendorff's α = 1 − D_o/D_e of coded units (scoring.md a6): one row an observer, one column a unit. 1 is perfect
 * agreement, 0 what chance gives. Units with fewer than two values do not count. `null` where nothing can disagree: no two
 * values to pair, or only one value in use. Takes O(cells + units·values²). Throws a RangeError for words on a scale.
 */
export function codingAlpha(data: readonly (readonly Code[])[], level: Level): number | null {
  const units = countUnits(data);
  const values = [...new Set(units.flatMap((counts) => [...counts.keys()]))].toSorted(compareCodes);
  if (level !== 'nominal' && values.some((value) => typeof value === 'string')) {
    throw new RangeError(`values on the level ${level} must be numbers`);
  }
  const totals = values.map((value) => units.reduce((sum, counts) => sum + (counts.get(value) ?? 0), 0));
  const pairable = totals.reduce((sum, total) => sum + total, 0);
  const distances = values.map((_, a) => values.map((__, b) => distance(level, values, totals, [a, b])));
  let observed = 0;
  let expected = 0;
  for (const [a, row] of distances.entries()) {
    for (const [b, squared] of row.entries()) {
      if (a >= b) continue;
      observed += squared * coincidences(units, values[a] ?? 0, values[b] ?? 0);
      expected += squared * (totals[a] ?? 0) * (totals[b] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected;
}

/** Of each unit with at least two values: how often each was given. */
function countUnits(data: readonly (readonly Code[])[]): Map<number | string, number>[] {
  const width = Math.max(0, ...data.map((row) => row.length));
  const units = Array.from({ length: width }, (_, unit) => {
    const counts = new Map<number | string, number>();
    for (const row of data) {
      const value = row[unit] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });
  return units.filter((counts) => valuesIn(counts) >= 2);
}

function valuesIn(counts: ReadonlyMap<number | string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** o_ab: pairs of the two values within units, each unit weighing as many values as it has. */
function coincidences(
  units: readonly ReadonlyMap<number | string, number>[],
  a: number | string,
  b: number | string,
): number {
  return units.reduce(
    (sum, counts) => sum + ((counts.get(a) ?? 0) * (counts.get(b) ?? 0)) / (valuesIn(counts) - 1),
    0,
  );
}

/** δ² of two values, by their positions in the order of values. */
function distance(
  level: Level,
  values: readonly (number | string)[],
  totals: readonly number[],
  [a, b]: readonly [number, number],
): number {
  const x = Number(values[a]);
  const y = Number(values[b]);
  if (level === 'nominal') return Number(a !== b);
  if (level === 'interval') return (x - y) ** 2;
  if (level === 'ratio') return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
  const between = totals.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, total) => sum + total, 0);
  return (between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2) ** 2;
}

function compareCodes(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
