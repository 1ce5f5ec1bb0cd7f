import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ShownMark } from '../lesson/shown-marks.ts';
import { shortQuote } from '../lesson/short-quote.ts';
import { type PassageLine, type SheetLayer, lineWords } from './passage-line.ts';

/** A learner's mark as an endnote. */
export interface MarkNote {
  readonly id: string;
  /** Code of the technique and number of the mark: "S1". */
  readonly tag: string;
  readonly technique: string;
  readonly lines: string;
  readonly quote: string;
}

const quoteLimit = 64;

/** The tag of each mark by the id of its label: "S1" is the first mark, and it says slippery slope. */
export function markTags(
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
): ReadonlyMap<string, string> {
  const codes = techniqueCodes(techniques);
  return new Map(
    marks.map(({ label, number }) => [label.id, `${codes.get(label.technique) ?? ''}${number}`]),
  );
}

/** The learner's marks as endnotes, in reading order. */
export function markNotes(
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
  lines: readonly PassageLine[],
): MarkNote[] {
  const tags = markTags(techniques, marks);
  return marks.map(({ label, technique, quote }) => ({
    id: label.id,
    tag: tags.get(label.id) ?? '',
    technique,
    lines: lineWords(lines, label.span),
    quote: shortQuote(quote, quoteLimit),
  }));
}

/** The learner's marks over the text, in brackets; `isUnderlined` adds the line of their technique. */
export function markSheetLayers(
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
  isUnderlined: boolean,
): SheetLayer[] {
  const tags = markTags(techniques, marks);
  return marks.map(({ label, look }) => ({
    id: label.id,
    span: label.span,
    opening: `[${tags.get(label.id) ?? ''}`,
    closing: ']',
    look: isUnderlined ? look : '',
    isMine: true,
  }));
}

/**
 * A short code for each technique, to write beside a line: its first letter, or where two share it the first letters of
 * all its words, or else the letter and its place in the list. No two are the same.
 */
export function techniqueCodes(techniques: readonly Technique[]): ReadonlyMap<string, string> {
  const first = techniques.map(({ name }) => initials(name).slice(0, 1));
  const all = techniques.map(({ name }) => initials(name).join(''));
  const letters = first.map((entry) => entry.join(''));
  const codes = techniques.map(({ id }, index): [string, string] => {
    const choices = [letters, all].map((list) => ({ list, code: list[index] ?? '' }));
    const free = choices.find(({ list, code }) => list.filter((other) => other === code).length === 1);
    return [id, free?.code ?? `${letters[index] ?? ''}${index + 1}`];
  });
  return new Map(codes);
}

function initials(name: string): string[] {
  return name
    .split(/\s+/u)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .filter((letter) => letter !== '');
}
