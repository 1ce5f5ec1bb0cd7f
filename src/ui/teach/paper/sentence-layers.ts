import type { Passage } from '../../../core/text/passage.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { SheetLayer } from '../../print/passage-line.ts';

/** The numbers of a passage's sentences, from 1, each before its first word. */
export function sentenceLayers({ sentences }: Pick<Passage, 'sentences'>): SheetLayer[] {
  return sentences.map((span, index) => ({
    id: `sentence-${index + 1}`,
    span,
    opening: String(index + 1),
    closing: '',
    look: '',
    isMine: false,
    isSentence: true,
  }));
}

/** The numbers of the first and the last sentence a stretch lies in; both 0 when it is in none. */
export function sentencesOf(
  { sentences }: Pick<Passage, 'sentences'>,
  span: Span,
): { first: number; last: number } {
  const first = sentences.findIndex((sentence) => overlaps(sentence, span)) + 1;
  return { first, last: sentences.findLastIndex((sentence) => overlaps(sentence, span)) + 1 };
}
