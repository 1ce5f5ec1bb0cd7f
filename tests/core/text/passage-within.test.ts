import { describe, expect, it } from 'vitest';
import { adjustSpan, snapSpan } from '../../../src/core/text/snap-span.ts';
import { findInPassage } from '../../../src/core/text/find-in-passage.ts';
import { extentOf, passageWithin } from '../../../src/core/text/passage-within.ts';
import { passageOf, textsOf } from '../../support/passage-of.ts';

const passage = passageOf('One bridge. Two.\nThree bridges. Four.\nFive. Six bridges.');
const [, second] = passage.paragraphs;
if (second === undefined) throw new Error('no second paragraph');
const part = passageWithin(passage, second);

describe('a part of a passage', () => {
  it('has the paragraphs that begin in it, with their sentences and words', () => {
    expect(textsOf(part, part.paragraphs)).toEqual(['Three bridges. Four.']);
    expect(textsOf(part, part.sentences)).toEqual(['Three bridges.', 'Four.']);
    expect(textsOf(part, part.words)).toEqual(['Three', 'bridges', 'Four']);
    expect(extentOf(part)).toEqual(second);
  });

  it('begins after what is closed, which ends between two paragraphs', () => {
    const [first] = passage.paragraphs;
    expect(passageWithin(passage, { start: first?.end ?? 0, end: second.end })).toEqual(part);
  });

  it('has nothing where no paragraph begins', () => {
    const none = passageWithin(passage, { start: 1, end: 5 });
    expect([none.paragraphs, none.sentences, none.words]).toEqual([[], [], []]);
    expect(extentOf(none)).toEqual({ start: 0, end: 0 });
  });

  it('keeps a selection to itself: outside it there are no words', () => {
    const all = { start: 0, end: passage.text.length };
    expect(snapSpan(part, all)).toEqual(second);
    expect(snapSpan(part, { start: 0, end: 10 })).toBeUndefined();
  });

  it('does not let a mark grow out of it', () => {
    expect(adjustSpan(part, second, 'start-earlier')).toBeUndefined();
    expect(adjustSpan(part, second, 'end-later')).toBeUndefined();
  });

  it('finds words in itself only', () => {
    expect(findInPassage(passage, 'bridge')).toHaveLength(3);
    expect(textsOf(part, findInPassage(part, 'bridge'))).toEqual(['bridge']);
    expect(findInPassage(part, 'six')).toEqual([]);
  });
});
