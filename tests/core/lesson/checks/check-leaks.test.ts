import { describe, expect, it } from 'vitest';
import { checkGaps, checkRationales } from '../../../../src/core/lesson/checks/check-explanations.ts';
import { checkLeaks } from '../../../../src/core/lesson/checks/check-leaks.ts';
import type { KeyAnnotation, LessonKey } from '../../../../src/core/lesson/key-schema.ts';
import { parseLesson } from '../../../../src/core/lesson/lesson-schema.ts';

const core = 'once one shop closes the whole street will be empty by spring';
const long = 'Mark my words';

function annotation(changes: Partial<KeyAnnotation>): KeyAnnotation {
  return {
    id: 'f1',
    technique: 'slippery-slope',
    status: 'scored',
    core,
    difficulty: 'easy',
    rationale: 'Nothing says so.',
    hints: ['Where?', 'What?', 'Nearly.'],
    evidence: [{ source: 'A1', says: 'So.' }],
    ...changes,
  };
}

function keyOf(...annotations: KeyAnnotation[]): LessonKey {
  const items = { 'op-ed': { annotations, decoys: [], nearMisses: [] } };
  return { schema: 1, lesson: 'my-lesson', version: '1.0.0', provenance: 'Us.', sources: [], items };
}

/** What `checkLeaks` says of a lesson with these fields changed. */
function leaks(
  changes: object,
  key = keyOf(annotation({}), annotation({ id: 'f2', core: { quote: long, occurrence: 2 } })),
) {
  const item = {
    id: 'op-ed',
    passage: 'passages/op-ed.txt',
    title: 'A street',
    kind: 'Opinion',
    note: 'Ours.',
  };
  const lesson = parseLesson(
    {
      schema: 1,
      id: 'my-lesson',
      version: '1.0.0',
      title: 'A street',
      summary: 'A short piece about a street.',
      language: 'en-GB',
      minutes: 10,
      ages: { from: 13 },
      techniques: ['slippery-slope'],
      steps: ['brief', 'mark', 'check'],
      items: [item],
      licence: { name: 'CC BY 4.0' },
      provenance: 'Ours.',
      ...('item' in changes ? { items: [{ ...item, ...(changes.item as object) }] } : changes),
    },
    'lesson.json',
  );
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.issues));
  return checkLeaks(lesson.value, key, 'my-lesson').map(
    ({ code, path, message }) => `${code} ${path}: ${message}`,
  );
}

const six = 'One shop closes the whole street.';
const told = (at: string) =>
  `answer-told my-lesson/lesson.json › ${at}: gives away “one shop closes the whole street”, words that the key asks for; say it otherwise`;

describe('words of lesson.json that hold an answer', () => {
  it.each([
    ['title', { title: six }, 'title'],
    ['summary', { summary: six }, 'summary'],
    ['note', { item: { note: six } }, 'items[0].note'],
    ['title of the text', { item: { title: six } }, 'items[0].title'],
    ['provenance', { provenance: six }, 'provenance'],
    [
      'question at the end',
      { reflection: [{ id: 'q1', question: six, note: 'Think.' }] },
      'reflection[0].question',
    ],
    ['note at the end', { reflection: [{ id: 'q1', question: 'Why?', note: six }] }, 'reflection[0].note'],
  ])('are refused: %s', (_, changes, at) => {
    expect(leaks(changes)).toEqual([told(at)]);
  });

  it('are refused when they are a whole core of three words, whatever their capitals', () => {
    expect(leaks({ summary: 'A piece that says “mark my words” twice.' })).toEqual([
      'answer-told my-lesson/lesson.json › summary: gives away “mark my words”, words that the key asks for; say it otherwise',
    ]);
  });

  it('are left alone when they are fewer, or name where a sentence begins', () => {
    expect(leaks({ summary: 'A piece about the whole street, empty by spring.' })).toEqual([]);
    expect(leaks({ item: { sentences: { breakBefore: [six] } } })).toEqual([]);
  });
});

describe('hints', () => {
  it('are refused when they give the quote away', () => {
    const key = keyOf(annotation({ hints: ['Where?', 'What?', `Look at “${core}”.`] }));
    expect(leaks({}, key)).toEqual([
      `answer-told my-lesson/key.json › items.op-ed.annotations[0].hints[2]: gives away “${core}”, words that the key asks for; say it otherwise`,
    ]);
  });
});

describe('explanations', () => {
  const item = (changes: Partial<KeyAnnotation>) => ({
    annotations: [annotation(changes)],
    decoys: [],
    nearMisses: [],
  });

  it('are refused above 60 words', () => {
    const words = (count: number) => item({ rationale: Array(count).fill('word').join(' ') });
    expect(checkRationales(words(60), 'en', 'key.json')).toEqual([]);
    expect(checkRationales(words(61), 'en', 'key.json')).toEqual([
      { code: 'long-rationale', path: 'key.json › f1.rationale', message: 'has 61 words, more than 60' },
    ]);
  });

  it('are refused with a gap where learners compare their own rewrite with them, and only there', () => {
    const repair = 'Some say so, as [name the outlet] reports.';
    expect(checkGaps(item({ repair }), 'key.json')).toEqual([]);
    expect(checkGaps(item({ repair, checklist: ['Who?', 'When?', 'Where?'] }), 'key.json')).toEqual([
      {
        code: 'repair-gap',
        path: 'key.json › f1.repair',
        message: 'has a gap, “[name the outlet]”; a model that learners compare with has none',
      },
    ]);
  });
});
