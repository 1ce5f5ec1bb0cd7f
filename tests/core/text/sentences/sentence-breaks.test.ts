import { describe, expect, it } from 'vitest';
import { checkSentenceBreaks } from '../../../../src/core/text/lint/check-sentence-breaks.ts';
import { publishPassage } from '../../../../src/core/text/publish-passage.ts';
import {
  hasSentenceBreaks,
  resolveSentenceBreaks,
  type WantedBreaks,
} from '../../../../src/core/text/sentences/sentence-breaks.ts';

const thai = 'เขามาแล้ว เราไปกันเถอะ\nฝนตก';

/** The sentences of a text with what its author wants, or the codes of what is wrong with that. */
function sentencesOf(text: string, language: string, wanted: WantedBreaks): readonly string[] {
  const breaks = resolveSentenceBreaks(text, wanted, 'sentences');
  const issues = breaks.ok ? checkSentenceBreaks(text, language, breaks.value, 'sentences') : breaks.issues;
  if (!breaks.ok || issues.length > 0) return issues.map(({ path, code }) => `${path}: ${code}`);
  const { sentences } = publishPassage(text, language, '', breaks.value);
  return sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentence breaks an author wants', () => {
  it('divide a text that has no signs for them', () => {
    expect(sentencesOf(thai, 'th', {})).toEqual(['เขามาแล้ว เราไปกันเถอะ', 'ฝนตก']);
    expect(sentencesOf(thai, 'th', { breakBefore: ['เราไป'] })).toEqual(['เขามาแล้ว', 'เราไปกันเถอะ', 'ฝนตก']);
  });

  it('join what was divided wrongly', () => {
    const text = 'It was in the Dept. Hall. We went.';
    expect(sentencesOf('See Dr. Smith? No.', 'en', { joinBefore: ['No.'] })).toEqual(['See Dr. Smith? No.']);
    expect(sentencesOf(text, 'en', { breakBefore: ['Hall'], joinBefore: ['We went'] })).toEqual([
      'It was in the Dept.',
      'Hall. We went.',
    ]);
  });

  it('may be named where a sentence begins anyway', () => {
    expect(sentencesOf('One. Two.\nThree.', 'en', { breakBefore: ['Two', 'One', 'Three'] })).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('may divide what the segmenter takes for one word, where words are not spaced', () => {
    expect(sentencesOf('東京都民', 'ja', { breakBefore: ['京都民'] })).toEqual(['東', '京都民']);
  });

  it.each<[string, string, string, WantedBreaks, string]>([
    [
      'words that are not there',
      'One. Two.',
      'en',
      { breakBefore: ['Six'] },
      'breakBefore[0]: quote-not-found',
    ],
    [
      'words that are there twice',
      'No. No.',
      'en',
      { joinBefore: ['No'] },
      'joinBefore[0]: quote-not-unique',
    ],
    [
      'a place inside a word',
      'One. Twofold.',
      'en',
      { breakBefore: ['fold'] },
      'breakBefore[0]: break-in-word',
    ],
    ['a vowel sign', 'กินข้าว', 'th', { breakBefore: ['ินข้าว'] }, 'breakBefore[0]: break-in-word'],
    ['a join inside a sentence', 'One two.', 'en', { joinBefore: ['two'] }, 'joinBefore[0]: nothing-to-join'],
    ['a join of paragraphs', 'One.\nTwo.', 'en', { joinBefore: ['Two'] }, 'joinBefore[0]: join-paragraphs'],
    [
      'a break and a join in one place',
      'One. Two.',
      'en',
      { breakBefore: ['Two'], joinBefore: ['Two.'] },
      'joinBefore[0]: break-and-join',
    ],
  ])('are refused for %s, with the place in the file', (_, text, language, wanted, issue) => {
    expect(sentencesOf(text, language, wanted)).toEqual([`sentences.${issue}`]);
  });

  it('are seen to be missing in a text published without them', () => {
    const structure = publishPassage('One. Two.', 'en', '');
    expect(hasSentenceBreaks(structure, { breaks: [5], joins: [] })).toBe(true);
    expect(hasSentenceBreaks(structure, { breaks: [2], joins: [] })).toBe(false);
    expect(hasSentenceBreaks(structure, { breaks: [], joins: [5] })).toBe(false);
  });
});
