import { type Span, overlaps } from '../../core/text/span.ts';
import { type Layer, segmentParagraph } from '../../core/text/layers.ts';
import { messages } from '../words/words.ts';

/** A printed line of a passage: a stretch of its text that holds no line break, in UTF-16 offsets. */
export interface PassageLine extends Span {
  /** Counted from 1 through the whole passage. */
  readonly number: number;
  /** Index of the paragraph it belongs to. */
  readonly paragraph: number;
}

/** A stretch of one printed line under the same layers, with the signs before and after it. */
export interface LinePiece {
  readonly start: number;
  readonly text: string;
  readonly opens: readonly SheetLayer[];
  readonly closes: readonly SheetLayer[];
  /** The lines under it: the topmost first, the one below it second. */
  readonly looks: readonly string[];
}

/** A line cut at the borders of what is drawn over it. The texts of its pieces are the text of the line. */
export function linePieces(text: string, line: Span, layers: readonly SheetLayer[]): LinePiece[] {
  return segmentParagraph(line, layers).map(({ start, end, layers: ids }) => {
    const here = layers.filter(({ id }) => ids.includes(id));
    return {
      start,
      text: text.slice(start, end),
      opens: here.filter(({ span }) => span.start === start),
      closes: here.filter(({ span }) => span.end === end).toReversed(),
      looks: here.flatMap(({ look }) => (look === '' ? [] : [look])).toReversed(),
    };
  });
}

/** The numbers of the first and the last line a stretch of the passage stands on; both 0 when it is on none. */
function linesOf(lines: readonly PassageLine[], span: Span): { first: number; last: number } {
  const here = lines.filter((line) => overlaps(line, span));
  return { first: here[0]?.number ?? 0, last: here.at(-1)?.number ?? 0 };
}

/** The same as a range: "3", "3–5". */
export function lineRange(lines: readonly PassageLine[], span: Span): string {
  const { first, last } = linesOf(lines, span);
  return messages.print.range(first, last);
}

/** The same in words: "line 3", "lines 3–5". */
export function lineWords(lines: readonly PassageLine[], span: Span): string {
  const { first, last } = linesOf(lines, span);
  return messages.print.lines(first, last);
}

/** Something drawn over printed words. Its signs are ink: it can be told from others without any colour. */
export interface SheetLayer extends Layer {
  /** What stands before its words: "[S1" for a learner's mark, "3" for an entry of the key; empty for none. */
  readonly opening: string;
  /** What stands after them; nothing for the key, whose words are underlined. */
  readonly closing: string;
  /** The class that gives its line under the words; empty for none. */
  readonly look: string;
  readonly isMine: boolean;
  /** The number of a sentence, before it. */
  readonly isSentence?: boolean;
}
