import { type Issue, type Result, createIssue, failure, success } from '../../base/result.ts';
import { type AttemptItem, createAttempt, editionOf } from '../../attempt/attempt.ts';
import { toBase64Url } from '../../base/base64url.ts';
import { createHandIn } from '../../exchange/make-hand-in.ts';
import type { HandIn, HandInAssignment } from '../../exchange/hand-in.ts';
import { type LessonBundle, firstItem } from '../../lesson/lesson-bundle.ts';
import type { Label, Response } from '../../response/label.ts';
import { spanOfUnits } from '../../text/pick.ts';

/** Marks made on paper: each a whole sentence of the long passage, by its index in `Passage.sentences`. */
export interface PaperEntry {
  readonly name: string;
  readonly marks: readonly { readonly sentence: number; readonly technique: string }[];
}

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

/**
 * What was marked on paper as a hand-in: whole sentences, one try, no times but that of typing in. A mark that is there
 * twice counts once. `random` gives that many bytes. Throws for a sentence that the passage does not have.
 */
export function paperHandIn(
  bundle: LessonBundle,
  entry: PaperEntry,
  now: string,
  random: (length: number) => Uint8Array,
  assignment: HandInAssignment | null = null,
): HandIn {
  const { item } = firstItem(bundle);
  const response = respond(bundle, entry);
  const begun = createAttempt({
    id: toBase64Url(random(15)),
    ...editionOf(bundle),
    now,
    firstStep: 'report',
    firstForm: 'a',
  });
  const work: AttemptItem = {
    marking: { response, history: { done: [], undone: [] }, lastLabel: response.labels.length },
    checkedAt: now,
    tries: [response],
    hints: {},
    disagreements: [],
  };
  const attempt = { ...begun, items: { ...begun.items, [item.id]: work } };
  const handIn = createHandIn({ attempt, assignment: null, name: entry.name, medium: 'paper', now });
  return { ...handIn, assignment };
}

function respond(bundle: LessonBundle, { marks }: PaperEntry): Response {
  const { passage } = firstItem(bundle);
  const distinct = new Map(marks.map((mark) => [`${mark.sentence} ${mark.technique}`, mark]));
  const sorted = [...distinct.values()].toSorted((a, b) => a.sentence - b.sentence);
  const labels = sorted.map(({ sentence, technique }, index): Label => {
    const span = spanOfUnits(passage, 'sentence', sentence, sentence);
    if (span === undefined) throw new RangeError(`the passage has no sentence ${sentence}`);
    return { id: `m${index + 1}`, span, technique };
  });
  return { labels };
}
