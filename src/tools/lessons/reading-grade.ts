import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The Flesch-Kincaid grade of English words: about the school year (United States) whose readers follow them; five more is
 * about their age. From sentence and word length alone, so a sign and no proof. `undefined` where there are no words.
 * J. P. Kincaid and others, Derivation of New Readability Formulas, 1975.
 */
export function readingGrade(texts: readonly string[]): number | undefined {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const text of texts) {
    const words = wordsOf(text);
    counts.sentence += words.length === 0 ? 0 : sentencesOf(text);
    counts.word += words.length;
    counts.syllable += words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  }
  return counts.word === 0 ? undefined : Math.round(fleschKincaid(counts) * 10) / 10;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function wordsOf(text: string): string[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function sentencesOf(text: string): number {
  return [...sentences.segment(text)].filter(({ segment }) => wordsOf(segment).length > 0).length;
}
