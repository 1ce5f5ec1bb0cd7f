import { type LessonBundle, firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import type { ItemKey } from '../../src/core/lesson/key-schema.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import type { Label, Response } from '../../src/core/response/label.ts';
import { type ItemFeedback, scoreItem } from '../../src/core/scoring/score-item.ts';
import { annotationFixture } from './key-fixture.ts';
import { lessonFixture } from './lesson-fixture.ts';

const plain = lessonFixture(
  'Reports say so. The bridge is 900 metres long. It opened in June.\nMaybe it will fall, and then the town, and then the county. Nobody objects.',
);

/** A small lesson with a second look. */
export const secondLookBundle: LessonBundle = {
  ...plain,
  lesson: { ...plain.lesson, steps: ['brief', 'first-read', 'mark', 'check', 'second-look', 'report'] },
};

const { passage } = firstItem(secondLookBundle);

/** Its key. */
export const secondLookKey: ItemKey = {
  annotations: [
    annotationFixture('u1', 'anonymous-sourcing', 'Reports say so'),
    annotationFixture('f1', 'factual-error', 'The bridge is 900 metres long'),
    annotationFixture('sl1', 'slippery-slope', 'it will fall, and then the town, and then the county'),
  ],
  decoys: [
    {
      id: 'd1',
      quote: 'It opened in June',
      tempts: 'factual-error',
      rationale: 'Why d1 holds up.',
      evidence: [{ passage: 'It opened in June', says: 'Evidence for d1.' }],
    },
    {
      id: 'd2',
      quote: 'Nobody objects',
      tempts: 'anonymous-sourcing',
      rationale: 'Why d2 holds up.',
      evidence: [{ passage: 'Nobody objects', says: 'Evidence for d2.' }],
    },
  ],
  nearMisses: [],
};

/** A response to the small lesson: quotes of its text with techniques, labelled m1, m2 and so on. */
export function responseWith(...marks: readonly (readonly [quote: string, technique: string])[]): Response {
  const labels = marks.map(([quote, technique], index): Label => {
    const start = passage.text.indexOf(quote);
    if (start === -1) throw new Error(`not in the text: ${quote}`);
    return { id: `m${index + 1}`, technique, span: { start, end: start + quote.length } };
  });
  return { labels };
}

/** What a scorer answers about these tries at the small lesson, the last being the latest. */
export function feedbackFixture(...tries: readonly Response[]): ItemFeedback {
  const key = resolveKey(passage, secondLookKey, 'key.json');
  if (!key.ok) throw new Error(JSON.stringify(key.issues));
  const scores = tries.map((response) => scoreItem(passage, key.value, response));
  const score = scores.at(-1);
  if (score === undefined) throw new Error('no try');
  return { score, tries: scores, key: key.value, sources: [], provenance: 'Tests.' };
}
