import { describe, expect, it } from 'vitest';
import { unitsInParagraph } from '../../../src/core/text/pick.ts';
import { passageOf } from '../../support/passage-of.ts';

describe('the units of a paragraph', () => {
  it('are a stretch of the passage’s, empty where it has none', () => {
    const { paragraphs, words, sentences } = passageOf('One. Two.\n…\nThree four.');
    expect(paragraphs.map((paragraph) => unitsInParagraph(words, paragraph))).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 2 },
      { start: 2, end: 4 },
    ]);
    const [first] = paragraphs;
    expect(first && unitsInParagraph(sentences, first)).toEqual({ start: 0, end: 2 });
  });
});
