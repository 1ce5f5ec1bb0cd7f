import type { WordEntry } from './word-key.ts';
import type { WordMark } from './word-mark.ts';

/** Numbers for names, so that the loops of scoring compare numbers. A name's number is its position in `names`. */
export interface NameTable {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Numbers the names that some entry accepts (credit above 0), in string order, whatever the order of the entries. */
export function numberAcceptedNames(entries: readonly WordEntry[]): NameTable {
  const accepted = entries.flatMap(({ names }) =>
    Object.keys(names).filter((name) => (names[name] ?? 0) > 0),
  );
  return createNameTable([], accepted);
}

/** The same table, or a longer one when the marks carry names that no entry accepts. Known names keep their numbers. */
export function numberMarkedNames(table: NameTable, marks: readonly WordMark[]): NameTable {
  if (marks.every(({ name }) => table.numbers.has(name))) return table;
  const strangers = marks.map(({ name }) => name).filter((name) => !table.numbers.has(name));
  return createNameTable(table.names, strangers);
}

function createNameTable(known: readonly string[], others: readonly string[]): NameTable {
  const names = [...known, ...[...new Set(others)].toSorted()];
  return { names, numbers: new Map(names.map((name, number) => [name, number])) };
}
