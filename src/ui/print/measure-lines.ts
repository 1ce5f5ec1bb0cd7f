import type { Passage } from '../../core/text/passage.ts';
import type { Span } from '../../core/text/span.ts';
import './measure-lines.css';
import type { PassageLine } from './passage-line.ts';

/**
 * The lines of a passage as every sheet prints them: laid out in a column of a fixed width on paper, in the print font,
 * for the moment it takes to read where they break. Marks do not move them, so a line has one number on all sheets.
 * The fonts must be there already.
 */
export function measureLines(passage: Passage): PassageLine[] {
  const box = document.createElement('div');
  box.className = 'print-measure';
  box.lang = passage.language;
  box.dir = passage.direction;
  box.setAttribute('aria-hidden', 'true');
  const texts = passage.paragraphs.map(({ start, end }) => {
    const element = document.createElement('p');
    const text = document.createTextNode(passage.text.slice(start, end));
    element.append(text);
    box.append(element);
    return text;
  });
  document.body.append(box);
  try {
    const spans = passage.paragraphs.flatMap((paragraph, index) => {
      const text = texts[index];
      if (text === undefined) return [];
      return splitLines(characterBoxes(text, paragraph)).map((span) => ({ ...span, paragraph: index }));
    });
    return spans.map((span, index) => ({ ...span, number: index + 1 }));
  } finally {
    box.remove();
  }
}

function characterBoxes(text: Text, { start }: Span): CharacterBox[] {
  const range = document.createRange();
  let at = 0;
  return Array.from(text.data, (character) => {
    range.setStart(text, at);
    range.setEnd(text, at + character.length);
    const [rect] = range.getClientRects();
    const box = { start: start + at, end: start + at + character.length };
    at += character.length;
    const hasRoom = rect !== undefined && rect.width > 0;
    return hasRoom ? { ...box, vertical: { top: rect.top, bottom: rect.bottom } } : box;
  });
}

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
