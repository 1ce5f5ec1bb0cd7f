import type { Passage } from '../../src/core/text/passage.ts';
import { publishPassage } from '../../src/core/text/publish-passage.ts';

/** A published passage of this text; paragraphs are lines. */
export function passageOf(text: string, language = 'en-GB'): Passage {
  return { id: 'op-ed', text, ...publishPassage(text, language, '0'.repeat(64)) };
}

/** The texts of spans, as a reader would see them. */
export function textsOf(passage: Passage, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => passage.text.slice(start, end));
}
