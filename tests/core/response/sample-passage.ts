import type { Passage } from '../../../src/core/text/passage.ts';

const text = 'First one ban, then another ban. Soon nothing is left.';

/** A passage of 54 characters in which “ban” stands twice. */
export const samplePassage: Passage = {
  id: 'op-ed',
  text,
  language: 'en',
  direction: 'ltr',
  sha256: '0'.repeat(64),
  paragraphs: [{ start: 0, end: text.length }],
  sentences: [
    { start: 0, end: 32 },
    { start: 33, end: text.length },
  ],
  words: [],
};

export const sampleTechniques: readonly string[] = ['slippery-slope', 'factual-error'];
