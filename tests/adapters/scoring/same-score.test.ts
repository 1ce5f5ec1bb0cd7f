import { describe, expect, it } from 'vitest';
import { readReturnedAnswers } from '../../../src/app/returned-answers.ts';
import type { Settings } from '../../../src/core/assignment/settings.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { assignLesson } from '../../../src/core/assignment/class-path.ts';
import { encodeReturnFile } from '../../../src/core/gradebook/key/return-file.ts';
import { returnFileOf } from '../../../src/core/gradebook/exports/return-file-of.ts';
import type { Adjustment } from '../../../src/core/gradebook/adjustment.ts';
import type { Gradebook } from '../../../src/core/gradebook/gradebook.ts';
import { learnerViewOf } from '../../../src/core/gradebook/views/learner-view-of.ts';
import { triesOf } from '../../../src/core/attempt/attempt.ts';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import { withTexts } from '../../../src/core/gradebook/intake/read-submission.ts';
import { dayAfter, smallClass, smallGradebook, smallLesson as lesson } from '../../support/small-class.ts';

const { item } = firstItem(lesson.bundle);
const [entry, other] = lesson.key.items['op-ed']?.annotations ?? [];
const [decoy] = lesson.key.items['op-ed']?.decoys ?? [];
if (entry === undefined || other === undefined || decoy === undefined) throw new Error('no such entries');

const off: Settings = { ...defaultSettings(), answers: 'never', techniquesOff: ['anonymous-sourcing'] };
const all: Settings = { ...off, techniquesOff: [] };
const at = '2026-11-24T09:00:00.000Z';
const adjustments: Adjustment[] = [
  { id: 'c1', at, change: { type: 'drop', item: item.id, entry: entry.id }, grants: 'ABCD/op-ed/decoy:d1' },
  { id: 'c2', at, change: { type: 'reweight', item: item.id, entry: other.id, weight: 2 } },
  { id: 'c3', at, change: { type: 'drop', item: item.id, entry: decoy.id } },
  {
    id: 'c4',
    at,
    change: { type: 'accept-mark', item: item.id, span: { start: 46, end: 63 }, technique: 'factual-error' },
  },
];

/** What each learner of a class sees after opening the file, beside what the teacher sees of them. */
async function bothSides(gradebook: Gradebook, settings: Settings) {
  const text = encodeReturnFile(returnFileOf(gradebook, ''));
  const bundle = assignLesson(lesson.bundle, settings);
  const read = readReturnedAnswers(text, bundle, 'class9b');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const sides = gradebook.entries.flatMap(({ submission }) => {
    const view = learnerViewOf(gradebook, submission.id);
    return Object.entries(view?.feedback ?? {}).map(async ([id, teacher]) => {
      const [passage, work] = [bundle.passages[id], submission.attempt.items[id]];
      if (passage === undefined || work === undefined) throw new Error(`nothing of ${id}`);
      const tries = triesOf(work);
      const learner = await read.value.score({
        lesson: bundle.lesson,
        passage,
        leftOut: bundle.leftOut,
        response: tries.at(-1) ?? tries[0],
        earlier: tries.slice(0, -1),
      });
      return { teacher, learner };
    });
  });
  return { text, sides: await Promise.all(sides) };
}

const made = (settings: Settings) =>
  withTexts(
    smallGradebook(),
    smallClass(6).map((handIn, place) => {
      const assignment = { id: 'class9b', settings, mode: 'test' as const };
      return { name: `${place}.txt`, text: encodeHandIn({ ...handIn, assignment }) };
    }),
    dayAfter,
  );

describe('a learner who opens the returned answers', () => {
  it.each([
    ['as the key was published', all, []],
    ['with what the teacher changed', all, adjustments],
    ['with what the teacher changed, where not all techniques are looked for', off, adjustments],
  ])('sees the score and the outcomes that the teacher sees, %s', async (_, settings, changes) => {
    const { text, sides } = await bothSides({ ...made(settings), adjustments: changes }, settings);

    expect(sides.length).toBeGreaterThanOrEqual(6);
    for (const { teacher, learner } of sides) expect(learner).toEqual({ ok: true, value: teacher });
    expect(text).not.toContain('ABCD');
  });

  it('has a file for their assignment, or for any where several are shown', () => {
    const [first, ...others] = made(all).entries;
    if (first === undefined) throw new Error('nobody');
    const { handIn } = first.submission;
    const friday = { ...handIn, assignment: { id: 'friday', settings: all, mode: 'test' as const } };
    const moved = { ...first, submission: { ...first.submission, handIn: friday } };
    const mixed = { ...made(all), entries: [moved, ...others] };

    expect(returnFileOf(made(all), '').assignment).toBe('class9b');
    expect(returnFileOf(mixed, '').assignment).toBeNull();
    expect(returnFileOf({ ...mixed, group: 'friday' }, '').assignment).toBe('friday');
  });
});
