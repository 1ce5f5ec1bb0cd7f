import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { attemptsOf, hasWayOn } from '../../../src/tools/fuzz/check-page.ts';
import { findMismatch } from '../../../src/tools/fuzz/find-mismatch.ts';
import type { PageFacts } from '../../../src/tools/fuzz/page-facts.ts';
import { findLostMark } from '../../../src/tools/fuzz/find-lost-mark.ts';
import { signOf } from '../../../src/tools/fuzz/fault.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { startWork } from '../../../src/tools/fuzz/start-work.ts';

const read = readLesson('lessons/line-in-the-silicon');
if (!read.ok) throw new Error('the lesson cannot be read');
const { bundle } = read.value;
const start = { form: 'a', width: 1280, height: 900, touch: false, settings: defaultSettings() } as const;
const marks = [
  { at: 0, more: 9, technique: 0 },
  { at: 0.5, more: 0, technique: 0.5 },
];
const attempt = startWork(
  { ...start, work: { step: 'mark', marks } },
  bundle,
  '2026-03-01T10:00:00.000Z',
) as Attempt;
const opEd = bundle.passages['op-ed'];
if (opEd === undefined) throw new Error('no op-ed');
const labels = attempt.items['op-ed']?.marking.response.labels ?? [];

/** The page as it is when all is right. */
const paragraphs = opEd.paragraphs.map((span) => ({
  start: span.start,
  text: opEd.text.slice(span.start, span.end),
}));
const right: PageFacts = {
  step: 'mark',
  light: { state: 'saved', text: 'Saved on this device' },
  controls: [],
  passage: { paragraphs, marks: Object.fromEntries(labels.map(({ id, span }) => [id, [span]])) },
  list: { ids: ['m1', 'm2'], count: 2, isFiltered: false },
};
const [first, second] = labels.map(({ span }) => span);
if (first === undefined || second === undefined) throw new Error('no marks');

describe('a page that says that all is saved', () => {
  it('is right when it shows what is stored', () => {
    expect(findMismatch(right, attempt, bundle)).toBeUndefined();
  });

  it('is wrong when nothing is stored', () => {
    expect(findMismatch(right, undefined, bundle)).toEqual({
      kind: 'not-stored',
      text: 'it says saved, and nothing is stored',
    });
  });

  it('is wrong when another step is stored', () => {
    expect(findMismatch({ ...right, step: 'check' }, attempt, bundle)?.text).toBe(
      'the step “check” is shown, and “mark” is stored',
    );
  });

  it('is wrong when a mark is not listed, or not counted', () => {
    const unlisted = { ids: ['m1'], count: 2, isFiltered: false };
    expect(findMismatch({ ...right, list: unlisted }, attempt, bundle)?.text).toBe(
      '2 marks are said, m1 listed, and m1 m2 stored',
    );
    const uncounted = { ids: ['m1', 'm2'], count: 1, isFiltered: false };
    expect(findMismatch({ ...right, list: uncounted }, attempt, bundle)?.kind).toBe('not-stored');
  });

  it('is wrong when a mark covers a word more or less, or none', () => {
    for (const span of [
      { ...first, end: first.end + 6 },
      { ...first, start: first.start + 4 },
    ]) {
      const passage = { paragraphs, marks: { m1: [span], m2: [second] } };
      expect(findMismatch({ ...right, passage }, attempt, bundle)?.kind).toBe('wrong-words');
    }
    const passage = { paragraphs, marks: { m1: [first] } };
    expect(findMismatch({ ...right, passage }, attempt, bundle)?.text).toMatch(/^m2 covers nothing, and /u);
  });

  it('is right when a mark is drawn word by word', () => {
    const words = opEd.words.filter(({ start: from, end }) => from >= first.start && end <= first.end);
    const passage = { paragraphs, marks: { m1: words, m2: [second] } };
    expect(findMismatch({ ...right, passage }, attempt, bundle)).toBeUndefined();
  });
});

describe('a page that says something else of saving', () => {
  it('is not held to what is stored', () => {
    for (const light of [
      { state: 'failed', text: 'Not saved' },
      { state: 'saved', text: 'Kept until you close this page' },
    ])
      expect(findMismatch({ ...right, light }, undefined, bundle)).toBeUndefined();
  });
});

describe('words that were selected and named', () => {
  it('are lost when no mark of them is stored', () => {
    const technique = labels[0]?.technique ?? '';
    expect(findLostMark({ span: first }, technique, right, attempt, bundle)).toBeUndefined();
    const next = { start: first.start, end: first.end + 12 };
    expect(findLostMark({ span: next }, technique, right, attempt, bundle)?.kind).toBe('lost-mark');
    expect(findLostMark({ span: first }, 'factual-error', right, attempt, bundle)?.kind).toBe('lost-mark');
  });
});

describe('the way on', () => {
  const control = { role: 'button', name: 'x', nth: 0, isCall: false, isOn: false, leaves: false } as const;
  it('is more than the header and the marks in the text', () => {
    expect(
      hasWayOn({
        controls: [
          { ...control, place: 'header' },
          { ...control, place: 'passage' },
        ],
      }),
    ).toBe(false);
    expect(hasWayOn({ controls: [{ ...control, place: 'dialog' }] })).toBe(true);
  });
});

describe('the work that is kept', () => {
  it('is every attempt that is stored, the one that was changed last first', () => {
    const later = { ...attempt, id: 'later', updatedAt: '2026-03-02T10:00:00.000Z' };
    const records = [
      { lessonId: 'a', attempt: later },
      { lessonId: 'b', attempt },
      { lessonId: 'c' },
      { lessonId: 'd', attempt: 1 },
    ];
    expect(attemptsOf(records).map(({ id }) => id)).toEqual(['later', 'begun']);
    expect(attemptsOf([])).toEqual([]);
  });
});

describe('two sightings of one fault', () => {
  it('have one sign, whatever words and numbers they are about', () => {
    expect(signOf({ kind: 'wrong-words', text: 'm1 covers 1-20\nmore' })).toBe('wrong-words: m# covers #-#');
    expect(signOf({ kind: 'dead', text: 'the button “a” does nothing' })).toBe(
      signOf({ kind: 'dead', text: 'the button “b” does nothing' }),
    );
  });
});
