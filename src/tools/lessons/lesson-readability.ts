import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { CheckedLesson } from './read-lesson.ts';

/** The reading grade of everything a lesson's author wrote for learners, part by part; of English lessons only. */
export function lessonReadability(checked: CheckedLesson): Readonly<Record<string, number>> | undefined {
  if (!/^en\b/i.test(checked.bundle.lesson.language)) return undefined;
  const grades = Object.entries(partsOf(checked)).map(
    ([part, texts]) => [part, readingGrade(texts)] as const,
  );
  return Object.fromEntries(grades.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function partsOf({ bundle, key, shelf }: CheckedLesson): Readonly<Record<string, readonly string[]>> {
  const items = Object.values(key.items);
  const annotations = items.flatMap((item) => item.annotations);
  const others = items.flatMap(({ decoys, nearMisses }) => [...decoys, ...nearMisses]);
  const [given] = bundle.lesson.items;
  return {
    brief: bundle.techniques.flatMap(({ definition, question, extent, example, lookAlike }) => [
      definition,
      question,
      extent,
      example.text,
      example.why,
      lookAlike.text,
      lookAlike.why,
    ]),
    passages: Object.values(bundle.passages)
      .filter(({ id }) => id !== given?.id)
      .map(({ text }) => text),
    explanations: [...annotations, ...others].map(({ rationale }) => rationale),
    hints: annotations.flatMap(({ hints }) => hints),
    rewrites: annotations.flatMap(({ repair, checklist }) => [repair ?? '', ...(checklist ?? [])]),
    shelf: (shelf?.cards ?? []).flatMap(({ summary, lookUp, facts }) => [
      summary,
      ...(lookUp === undefined ? [] : [lookUp]),
      ...facts.map(({ text }) => text),
    ]),
    reflection: (bundle.lesson.reflection ?? []).flatMap(({ question, note }) => [question, note]),
    text: given === undefined ? [] : [bundle.passages[given.id]?.text ?? ''],
  };
}

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
