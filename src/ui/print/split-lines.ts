import type { Span } from '../../core/text/span.ts';

/** A character of a laid-out paragraph: its offsets, and where it stands from top to bottom, in pixels. */
export interface CharacterBox extends Span {
  /** Left out for what takes no room, such as a space at the end of a line. */
  readonly vertical?: { readonly top: number; readonly bottom: number };
}

/**
 * Where the lines of one paragraph begin and end, read off its characters in reading order. The lines cover the
 * characters exactly once. Only heights count, so the direction of the script does not matter; what takes no room stays
 * on the line before it.
 */
export function splitLines(characters: readonly CharacterBox[]): Span[] {
  const lines: { start: number; end: number }[] = [];
  let middle: number | undefined;
  for (const { start, end, vertical } of characters) {
    const line = lines.at(-1);
    const isBelow = vertical !== undefined && middle !== undefined && vertical.top > middle;
    if (line === undefined || isBelow) lines.push({ start, end });
    else line.end = end;
    if (vertical !== undefined && (middle === undefined || isBelow)) {
      middle = (vertical.top + vertical.bottom) / 2;
    }
  }
  return lines;
}
