import { assignLesson } from '../../src/core/assignment/class-path.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { ItemKey } from '../../src/core/lesson/key-schema.ts';
import { type LessonBundle, firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import { success, type Result } from '../../src/core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
import { annotationFixture } from './key-fixture.ts';
import { attemptFixture, lessonFixture } from './lesson-fixture.ts';

const calm = (word: string) => `The ${word} is as it was. `.repeat(18).trim();

const plain = lessonFixture(
  [
    `Reports say so. The bridge is 900 metres long. ${calm('bridge')}`,
    `It opened in June. Insiders agree. ${calm('road')}`,
    `Maybe it will fall, and then the town, and then the county. ${calm('town')}`,
  ].join('\n'),
);

/** Marks are explained section by section. */
export const sectionSettings: Settings = { ...defaultSettings(), feedback: 'section' };

/** A small lesson whose text has three sections of one paragraph each. */
export const sectionBundle: LessonBundle = assignLesson(plain, sectionSettings);

const { passage } = firstItem(sectionBundle);

/** Two weak spots in the first section; a look-alike and a weak spot in the second; one weak spot in the third. */
const itemKey: ItemKey = {
  annotations: [
    annotationFixture('u1', 'anonymous-sourcing', 'Reports say so'),
    annotationFixture('f1', 'factual-error', 'The bridge is 900 metres long'),
    annotationFixture('u2', 'anonymous-sourcing', 'Insiders agree'),
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
  ],
  nearMisses: [],
};

/** Scores marks on the small lesson as the page does. */
export function scoreSections({ response, earlier }: ScoreRequest): Result<ItemFeedback> {
  const key = resolveKey(passage, itemKey, 'key.json');
  if (!key.ok) return key;
  const score = scoreItem(passage, key.value, response);
  const tries = [...earlier.map((before) => scoreItem(passage, key.value, before)), score];
  return success({ score, tries, key: key.value, sources: [], provenance: 'Tests.' });
}

/** An attempt at the small lesson that has come to marking. */
export const atMarking: Attempt = { ...attemptFixture(sectionBundle), step: 'mark', furthest: 'mark' };
