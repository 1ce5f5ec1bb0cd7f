import { createIssue, type Issue } from '../../base/result.ts';
import { possibleBorders } from './doubtful-borders.ts';
import { publishPassage } from '../publish-passage.ts';
import type { SentenceBreaks } from '../sentences/sentence-breaks.ts';
import { isUnspaced } from '../words-in-span.ts';

/**
 * Everything in an author's breaks that cannot be done in this text: a break inside a word, a join where nobody
 * would think that a sentence begins, or where a paragraph does. Asks the segmenter, so only publishing may ask this:
 * another computer's segmenter may answer otherwise.
 */
export function checkSentenceBreaks(
  text: string,
  language: string,
  { breaks, joins }: SentenceBreaks,
  path: string,
): Issue[] {
  const { words, sentences, paragraphs } = publishPassage(text, language, '');
  const inWords = breaks.flatMap((offset, index) => {
    const word = words.find(({ start, end }) => start < offset && offset < end);
    // Where words are not spaced the segmenter guesses them, and the author knows better.
    if (word === undefined || (isUnspaced(text, offset) && beginsCharacter(text, offset))) return [];
    const message = `begins inside the word “${text.slice(word.start, word.end)}”`;
    return [createIssue('break-in-word', `${path}.breakBefore[${index}]`, message)];
  });
  const possible = possibleBorders(text, language, { paragraphs });
  const idle = joins.flatMap((offset, index) => {
    const at = `${path}.joinBefore[${index}]`;
    if (paragraphs.some(({ start }) => start === offset)) {
      return [createIssue('join-paragraphs', at, 'begins a paragraph; a sentence ends with its paragraph')];
    }
    if (possible.has(offset) || sentences.some(({ start }) => start === offset)) return [];
    return [createIssue('nothing-to-join', at, 'no sentence begins with these words')];
  });
  return [...inWords, ...idle];
}

/** Whether a character, as a reader sees it, begins at the offset: no vowel sign, no accent. */
function beginsCharacter(text: string, offset: number): boolean {
  const from = Math.max(0, offset - 20);
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return characters.segment(text.slice(from, offset + 20)).containing(offset - from)?.index === offset - from;
}
