import { createIssue, type Issue } from '../base/result.ts';

/** A line of a passage file that is not blank; lines are counted from 1, blank ones included. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
}

const withStop = /[.?!…:;।॥。！？؟۔။។՝։][\p{Pe}\p{Pf}\p{Pi}"'*\d¹²³]*$/u;
const beginsSmall = /^[“‘"'«([]*\p{Ll}/u;
const hasCapitals = /\p{Lu}/u;
const pageNumber =
  /^(?:[-–—[(]?\s*\d{1,4}\s*[-–—\])]?|(?:page|p\.|seite|página|pagina)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4})$/iu;
const hyphenated = /(\p{L}+)[-‐\u00AD]$/u;

/**
 * Issues of text whose lines are those of a page and not its paragraphs: `hard-wrapped` for the whole text, or one
 * `broken-line` for each line that looks cut; hyphens at line ends, page numbers, heads that come again on every page.
 */
export function checkLineLayout(lines: readonly TextLine[], path: string): Issue[] {
  return [
    ...checkWrapping(lines, path),
    ...lines.flatMap((line, index) => [
      ...checkHyphen(line, lines[index + 1], path),
      ...(pageNumber.test(line.text.trim()) ? [pageNumberAt(line, path)] : []),
    ]),
    ...checkRunningHeads(lines, path),
  ];
}

function checkWrapping(lines: readonly TextLine[], path: string): Issue[] {
  const open = lines.filter(({ text }) => !withStop.test(text.trim()));
  const cut = lines.filter(({ text }, index) => {
    const next = lines[index + 1]?.text.trim();
    return (
      next !== undefined && !withStop.test(text.trim()) && !isHead(text.trim()) && beginsSmall.test(next)
    );
  });
  const isCut = cut.length >= 3 && cut.length * 4 >= lines.length;
  if (isCut || isEven(lines, open)) {
    const message = `looks hard-wrapped (${lines.length} lines, ${open.length} of them end without a stop): one paragraph a line`;
    return [createIssue('hard-wrapped', path, message)];
  }
  return cut.map(({ number }) =>
    createIssue('broken-line', `${path}:${number}`, 'ends without a stop, and the next line begins small'),
  );
}

/** Scripts without capitals: many short lines of nearly one length. */
function isEven(lines: readonly TextLine[], open: readonly TextLine[]): boolean {
  if (open.length < 5 || open.length * 2 < lines.length) return false;
  if (lines.some(({ text }) => hasCapitals.test(text))) return false;
  const longest = Math.max(...lines.map(({ text }) => [...text].length));
  const even = open.filter(({ text }) => [...text].length >= longest * 0.75);
  return longest >= 20 && longest <= 120 && even.length * 10 >= open.length * 7;
}

function checkHyphen({ text, number }: TextLine, next: TextLine | undefined, path: string): Issue[] {
  const first = hyphenated.exec(text.trim())?.[0];
  if (first === undefined || next === undefined) return [];
  const second = /^\S+/u.exec(next.text.trim())?.[0] ?? '';
  const message = `ends in a hyphen: “${first} ${second}” may be one word`;
  return [createIssue('hyphen-at-line-end', `${path}:${number}`, message)];
}

function pageNumberAt({ text, number }: TextLine, path: string): Issue {
  return createIssue('page-number', `${path}:${number}`, `“${text.trim()}” looks like the number of a page`);
}

/** Short lines without a stop that come more than once, numbers aside, or that stand in the middle of a sentence in capitals. */
function checkRunningHeads(lines: readonly TextLine[], path: string): Issue[] {
  const bare = ({ text }: TextLine) =>
    text
      .replace(/^\s*\d+\s+|\s+\d+\s*$/gu, '')
      .trim()
      .toLowerCase();
  const isShort = ({ text }: TextLine) => text.trim().length <= 60 && !withStop.test(text.trim());
  return lines.flatMap((line, index) => {
    if (!isShort(line) || pageNumber.test(line.text.trim()) || !/\p{L}/u.test(line.text)) return [];
    const isRepeated = lines.filter((other) => isShort(other) && bare(other) === bare(line)).length > 1;
    const before = lines[index - 1]?.text.trim();
    const isBetween =
      before !== undefined && !withStop.test(before) && isCapitals(line.text) && !isCapitals(before);
    const isNumbered = isCapitals(line.text) && /^\s*\d+\s|\s\d+\s*$/u.test(line.text);
    if (!isRepeated && !isBetween && !isNumbered) return [];
    const message = `“${line.text.trim()}” looks like the head of a page`;
    return [createIssue('running-head', `${path}:${line.number}`, message)];
  });
}

function isHead(line: string): boolean {
  return pageNumber.test(line) || isCapitals(line);
}

function isCapitals(text: string): boolean {
  return hasCapitals.test(text) && !/\p{Ll}/u.test(text);
}
