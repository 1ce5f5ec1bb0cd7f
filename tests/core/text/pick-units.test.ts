import { describe, expect, it } from 'vitest';
import { beginPick, convertPick, extendPick, firstPick, spanOfPick } from '../../../src/core/text/pick.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('One two. Three four.\nFive six seven.');
const shown = (span: { start: number; end: number } | null) =>
  span && passage.text.slice(span.start, span.end);

describe('picking', () => {
  it('selects nothing before a stretch is begun', () => {
    expect(spanOfPick(passage, firstPick)).toBeNull();
  });

  it('selects from the anchor to the focus, in either direction and across paragraphs', () => {
    const forwards = extendPick(beginPick(firstPick, 1), 2);
    const backwards = extendPick(beginPick(firstPick, 2), 1);
    expect(shown(spanOfPick(passage, forwards))).toBe('Three four.\nFive six seven.');
    expect(spanOfPick(passage, backwards)).toEqual(spanOfPick(passage, forwards));
  });

  it('begins at the focus when it is extended first', () => {
    expect(shown(spanOfPick(passage, extendPick(firstPick, 1)))).toBe('One two. Three four.');
  });

  it('stays at the same place when the unit changes', () => {
    const words = convertPick(passage, { ...firstPick, focus: 2 }, 'word');
    expect(shown(passage.words[words.focus] ?? null)).toBe('Five');
    const sentences = convertPick(passage, { ...words, focus: words.focus + 2 }, 'sentence');
    expect(sentences).toEqual({ unit: 'sentence', focus: 2, anchor: null });
  });
});
