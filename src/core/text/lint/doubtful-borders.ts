import type { PassageStructure } from '../passage.ts';
import { sentenceBorders } from '../sentences/sentence-borders.ts';
import { noSentenceBreaks, type SentenceBreaks } from '../sentences/sentence-breaks.ts';

/** A place where a sentence may end or not, and nobody but a reader can tell. */
export interface DoubtfulBorder {
  /** Where the words after it begin, in UTF-16 offsets of the passage. */
  readonly offset: number;
  /** The paragraph it lies in, counted from 1. */
  readonly paragraph: number;
  /** Whether the published structure has a sentence begin here. */
  readonly isBreak: boolean;
  readonly doubt: string;
}

/**
 * Every border of a passage that the segmentation is not sure of and its author has not decided, in reading order. Asks the
 * segmenter, so only publishing may ask this. What it does not list can still be wrong in a language it holds no lists for.
 */
export function doubtfulBorders(
  text: string,
  language: string,
  structure: Pick<PassageStructure, 'paragraphs' | 'sentences'>,
  { breaks, joins }: SentenceBreaks = noSentenceBreaks,
): DoubtfulBorder[] {
  const starts = new Set(structure.sentences.map(({ start }) => start));
  return structure.paragraphs.flatMap(({ start, end }, index) =>
    sentenceBorders(text.slice(start, end), language).flatMap((border) => {
      const offset = wordsAfter(text, start + border.offset);
      if (border.doubt === undefined || breaks.includes(offset) || joins.includes(offset)) return [];
      return [{ offset, paragraph: index + 1, isBreak: starts.has(offset), doubt: border.doubt }];
    }),
  );
}

/** Every place where a sentence could be thought to end, whether it does or not, in UTF-16 offsets of the passage. */
export function possibleBorders(
  text: string,
  language: string,
  { paragraphs }: Pick<PassageStructure, 'paragraphs'>,
): ReadonlySet<number> {
  const offsets = paragraphs.flatMap(({ start, end }) =>
    sentenceBorders(text.slice(start, end), language).map(({ offset }) => wordsAfter(text, start + offset)),
  );
  return new Set(offsets);
}

/** The first character from an offset on that is no space. */
function wordsAfter(text: string, offset: number): number {
  return offset + (/^\s*/u.exec(text.slice(offset, offset + 20))?.[0].length ?? 0);
}
