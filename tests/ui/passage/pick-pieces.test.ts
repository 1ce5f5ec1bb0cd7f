import { describe, expect, it } from 'vitest';
import { pickPieces } from '../../../src/ui/passage/pick-key.ts';
import { passageOf } from '../../support/passage-of.ts';

describe('the pieces of a paragraph in pick mode', () => {
  const passage = passageOf('‘One’, two—three.\nFour.');

  it('are its units and what stands between them, without losing a character', () => {
    const pieces = passage.paragraphs.map((paragraph) => pickPieces(passage.text, paragraph, passage.words));
    expect(pieces.map((list) => list.map(({ text, index }) => [text, index]))).toEqual([
      [
        ['‘', undefined],
        ['One', 0],
        ['’, ', undefined],
        ['two', 1],
        ['—', undefined],
        ['three', 2],
        ['.', undefined],
      ],
      [
        ['Four', 3],
        ['.', undefined],
      ],
    ]);
  });
});
