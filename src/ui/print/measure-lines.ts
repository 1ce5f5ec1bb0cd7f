import type { Passage } from '../../core/text/passage.ts';
import type { Span } from '../../core/text/span.ts';
import './measure-lines.css';
import type { PassageLine } from './passage-line.ts';
import { type CharacterBox, splitLines } from './split-lines.ts';

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
