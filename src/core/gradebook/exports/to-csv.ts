/** What a cell of a table can hold; `null` is an empty one. */
export type Cell = string | number | null;

/** One column of a table: its name stands beside what it says of a row, so that the two cannot part. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** A table with the names of its columns first. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
}

/** What spreadsheets take for the beginning of a formula, also in full width; a tab or a line break may hide one. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** The same within a text, where a spreadsheet that cuts cells at semicolons or tabs would begin another one. */
const laterFormula = /([;\t\r\n][^\S\t\r\n]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** A text as a cell that no spreadsheet takes for a formula: wherever it might, an apostrophe is put before it. */
export function defuseFormula(text: string): string {
  const defused = text.replaceAll(laterFormula, "$1'");
  return formula.test(text) ? `'${defused}` : defused;
}

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that Excel reads UTF-8. Texts are defused; numbers are numbers, also
 * below 0, with as many digits as they have.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `${cell}` : '';
  const text = defuseFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
