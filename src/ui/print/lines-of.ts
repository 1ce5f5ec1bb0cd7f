import { overlaps, type Span } from '../../core/text/span.ts';
import { messages } from '../messages/messages.ts';
import type { PassageLine } from './passage-line.ts';

/** The numbers of the first and the last line a stretch of the passage stands on; both 0 when it is on none. */
export function linesOf(lines: readonly PassageLine[], span: Span): { first: number; last: number } {
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
