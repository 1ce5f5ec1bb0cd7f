import { type Attempt, createAttempt } from '../../src/core/attempt/attempt.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { Technique } from '../../src/core/lesson/technique-schema.ts';
import { passageOf } from './passage-of.ts';

/** A moment, for tests that do not care which. */
export const noon = '2026-11-23T12:00:00.000Z';

function technique(id: string, name: string): Technique {
  return {
    id,
    name,
    inSentence: `a ${name.toLowerCase()}`,
    definition: 'What it is.',
    question: 'What to ask.',
    counts: 'What counts.',
    doesNotCount: 'What does not.',
    extent: 'How much.',
    example: { text: 'An example.', mark: 'example', why: 'Why.' },
    lookAlike: { text: 'A look-alike.', why: 'Why not.' },
    sources: [{ title: 'A book', url: 'https://example.org/' }],
  };
}

/** A small lesson of invented text, ready to use. */
export function lessonFixture(
  text = 'Reports say so. The bridge is long.\nIt all ends in tears.',
): LessonBundle {
  return {
    lesson: {
      schema: 1,
      id: 'bridge',
      version: '1.0.0',
      title: 'The bridge',
      summary: 'An invented text.',
      language: 'en-GB',
      minutes: 10,
      ages: { from: 13 },
      techniques: ['slippery-slope', 'anonymous-sourcing', 'factual-error'],
      steps: ['brief', 'first-read', 'mark', 'check', 'report'],
      items: [
        {
          id: 'op-ed',
          passage: 'passages/op-ed.txt',
          title: 'The bridge',
          kind: 'Opinion',
          note: 'Invented.',
        },
      ],
      licence: { name: 'CC BY 4.0' },
      provenance: 'Written for tests.',
    },
    techniques: [
      technique('slippery-slope', 'Slippery slope'),
      technique('anonymous-sourcing', 'Anonymous sourcing'),
      { ...technique('factual-error', 'Factual error'), shownByFacts: true },
    ],
    leftOut: [],
    passages: { 'op-ed': passageOf(text) },
  };
}

/** A new attempt at a lesson. */
export function attemptFixture(bundle: LessonBundle): Attempt {
  return createAttempt({
    id: 'attempt-1',
    lesson: { id: bundle.lesson.id, version: bundle.lesson.version },
    passages: Object.fromEntries(Object.values(bundle.passages).map(({ id, sha256 }) => [id, sha256])),
    now: noon,
    firstStep: 'brief',
    firstForm: 'a',
  });
}
