import { describe, expect, it } from 'vitest';
import { lessonFolders } from '../../src/tools/lessons/read-json.ts';
import { lessonReadability, readingGrade } from '../../src/tools/lessons/lesson-readability.ts';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';
import { begin } from '../../src/ui/words/en/begin.ts';
import { home, opening } from '../../src/ui/words/en/home.ts';
import { later } from '../../src/ui/words/en/later.ts';

/** Readers of 14 are in their ninth year of school. */
const most = 9;

/** Every sentence of the page that is written out; what is made of parts is left out. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').length >= 5 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

describe('the reading grade', () => {
  it('is that of the formula', () => {
    // 0.39 × words a sentence + 11.8 × syllables a word − 15.59
    expect(readingGrade(['The cat sat on the mat.'])).toBe(-1.4);
    expect(readingGrade(['Nobody understands complicated explanations immediately.'])).toBeGreaterThan(12);
    expect(readingGrade(['', '…'])).toBeUndefined();
  });

  it('of the page’s own words is one that readers of 14 can follow', () => {
    const sentences = [begin, later, opening, home].flatMap(sentencesIn);
    expect(sentences.length).toBeGreaterThan(150);
    expect(readingGrade(sentences)).toBeLessThanOrEqual(most);
  });

  it.each(lessonFolders())('of every part that we wrote is, too: %s', (folder) => {
    const read = readLesson(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { text: _given, ...ours } = lessonReadability(read.value) ?? {};
    const hard = Object.entries(ours).filter(([, grade]) => grade > most);
    expect(Object.keys(ours).length).toBeGreaterThan(4);
    expect(hard).toEqual([]);
  });
});
