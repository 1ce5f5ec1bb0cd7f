import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ShownMark } from '../learn/mark-layers.ts';
import { shortQuote } from '../learn/short-quote.ts';
import { lineWords } from './lines-of.ts';
import type { PassageLine } from './passage-line.ts';
import type { SheetLayer } from './sheet-layer.ts';
import { techniqueCodes } from './technique-codes.ts';

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
