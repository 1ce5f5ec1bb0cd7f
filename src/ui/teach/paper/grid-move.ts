/** A box of the grid: a sentence and a technique, both counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Keys that go to the row above or below and to the box before or after, by where their arrows point. */
const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads from a box; `undefined` for a key that leads nowhere. At a border it stays. */
export function gridMove(
  { row, column }: GridPlace,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 };
  const step = steps[key];
  if (step === undefined) return undefined;
  const [rows, columns] = step;
  return { row: within(row + rows, size.rows), column: within(column + columns, size.columns) };
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
