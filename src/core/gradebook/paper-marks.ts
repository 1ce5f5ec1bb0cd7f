import { createIssue, failure, success, type Issue, type Result } from '../result.ts';
import type { PaperEntry } from './gradebook-desk.ts';

/** One mark of a sheet of paper: a whole sentence, counted from 0, and its technique. */
export type PaperMark = PaperEntry['marks'][number];

/** What to write for each technique, by technique id, in the lesson's order: "S" for a slippery slope. */
export type PaperCodes = ReadonlyMap<string, string>;

/** A line of codes as far as it can be read. */
export interface ReadPaperMarks {
  /** In reading order, then in the order of the codes; each once. */
  readonly marks: readonly PaperMark[];
  /** The pieces that are no mark, as they were written. */
  readonly unread: readonly string[];
  /** One for each of them: `not-a-mark`, `no-technique`, `no-sentence`, `unknown-technique`; `path` is the piece. */
  readonly issues: readonly Issue[];
}

/**
 * Reads marks as they are typed in from paper: "3s 7f, 12a" is sentence 3 as S, 7 as F, 12 as A. Sentences are counted
 * from 1 here and from 0 in the marks. Upper and lower case are the same, and so is a space between number and code;
 * pieces are separated by spaces, commas or semicolons. A mark that is written twice is one.
 */
export function readPaperMarks(text: string, sentenceCount: number, codes: PaperCodes): ReadPaperMarks {
  const pieces = text
    .normalize('NFKC')
    .replace(/(?<!\p{L}\d*)(\d+)\s+(?=\p{L})/gu, '$1')
    .split(/[\s,;、،]+/u)
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, result: readPiece(piece, sentenceCount, codes) }));
  const marks = read.flatMap(({ result }) => (result.ok ? [result.value] : []));
  return {
    marks: inOrder(marks, codes),
    unread: read.flatMap(({ piece, result }) => (result.ok ? [] : [piece])),
    issues: read.flatMap(({ result }) => (result.ok ? [] : result.issues)),
  };
}

/** The same where every piece has to be a mark: the marks, or all that is wrong. */
export function parsePaperMarks(
  text: string,
  sentenceCount: number,
  codes: PaperCodes,
): Result<readonly PaperMark[]> {
  const { marks, issues } = readPaperMarks(text, sentenceCount, codes);
  return issues.length === 0 ? success(marks) : failure(issues);
}

/** Marks as `readPaperMarks` reads them, in its order, in lower case: "3s 7f". */
export function formatPaperMarks(marks: readonly PaperMark[], codes: PaperCodes): string {
  return inOrder(marks, codes)
    .map(({ sentence, technique }) => `${sentence + 1}${(codes.get(technique) ?? '').toLowerCase()}`)
    .join(' ');
}

/** The line of codes with one mark more, or without it where it was there. What cannot be read stays, at the end. */
export function togglePaperMark(
  text: string,
  mark: PaperMark,
  sentenceCount: number,
  codes: PaperCodes,
): string {
  const { marks, unread } = readPaperMarks(text, sentenceCount, codes);
  const others = marks.filter((other) => !isSame(other, mark));
  const next = others.length < marks.length ? others : [...marks, mark];
  return [formatPaperMarks(next, codes), ...unread].filter((part) => part !== '').join(' ');
}

function readPiece(piece: string, sentenceCount: number, codes: PaperCodes): Result<PaperMark> {
  const fail = (code: string, message: string) => failure<PaperMark>([createIssue(code, piece, message)]);
  const [, digits, letters] = /^(\d+)(.*)$/u.exec(piece) ?? [];
  if (digits === undefined || letters === undefined) return fail('not-a-mark', 'is not a number and a code');
  if (letters === '') return fail('no-technique', 'has no code after its number');
  const sentence = Number(digits) - 1;
  if (sentence < 0 || sentence >= sentenceCount) return fail('no-sentence', `there is no sentence ${digits}`);
  const technique = [...codes].find(([, code]) => code.toLowerCase() === letters.toLowerCase())?.[0];
  if (technique === undefined) return fail('unknown-technique', `${letters} is no technique here`);
  return success({ sentence, technique });
}

function inOrder(marks: readonly PaperMark[], codes: PaperCodes): PaperMark[] {
  const order = [...codes.keys()];
  const places = ({ sentence, technique }: PaperMark) => sentence * order.length + order.indexOf(technique);
  return marks
    .filter((mark, index) => marks.findIndex((other) => isSame(other, mark)) === index)
    .toSorted((a, b) => places(a) - places(b));
}

function isSame(a: PaperMark, b: PaperMark): boolean {
  return a.sentence === b.sentence && a.technique === b.technique;
}
