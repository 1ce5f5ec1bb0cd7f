import { segmentParagraph } from '../../core/text/segment-paragraph.ts';
import type { Span } from '../../core/text/span.ts';
import type { SheetLayer } from './sheet-layer.ts';

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
