import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classKeyOf } from '../../../../src/core/analysis/class/class-key.ts';
import type { AttemptItem } from '../../../../src/core/attempt/attempt.ts';
import { adjustKey } from '../../../../src/core/gradebook/key/adjust-key.ts';
import type { Adjustment, KeyChange } from '../../../../src/core/gradebook/adjustment.ts';
import { appealsOf } from '../../../../src/core/gradebook/key/appeals.ts';
import { withAdjustment, withDecision } from '../../../../src/core/gradebook/apply-command.ts';
import { classKeysOf } from '../../../../src/core/gradebook/key/class-keys.ts';
import { classViewOf } from '../../../../src/core/gradebook/views/class-view-of.ts';
import type { Submission } from '../../../../src/core/gradebook/gradebook.ts';
import { scoreItem } from '../../../../src/core/scoring/score-item.ts';
import { anyAdjustments, anyMarks, anyResolvedKey, passage } from '../key-arbitrary.ts';
import { gradebookOf, madeClass } from '../made-gradebook.ts';

const gradebook = gradebookOf(madeClass(40, 5));
const view = classViewOf(gradebook);
const { appeals } = view;

function adjustment(change: KeyChange, grants?: string): Adjustment {
  return { id: 'a1', at: '2026-11-18T10:00:00.000Z', change, ...(grants !== undefined && { grants }) };
}

describe('objections', () => {
  it('say what they are about, with changes that would grant them', () => {
    expect(appeals.length).toBeGreaterThan(5);
    for (const { id, learner, item, outcome, quote, state, remedies } of appeals) {
      expect(id).toBe(`${learner}/${item}/${outcome}`);
      expect(gradebook.lesson.bundle.passages[item]?.text).toContain(quote);
      expect(quote).not.toBe('');
      expect(state).toBe('open');
      expect(remedies.every((change) => change.item === item)).toBe(true);
    }
  });

  it('that a mark was charged for nothing are met first by accepting it under its name', () => {
    const marked = appeals.filter(
      ({ outcome, given }) => /^(decoy|near-miss|plain):/.test(outcome) && given !== '',
    );
    expect(marked.length).toBeGreaterThan(2);
    for (const { remedies, given } of marked) {
      expect(remedies[0]).toMatchObject({ type: 'accept-mark', technique: given });
    }
  });

  it('granted by any of the changes that are offered never cost the learner a point', () => {
    for (const appeal of appeals) {
      const row = view.learners.find(({ id }) => id === appeal.learner);
      for (const change of appeal.remedies) {
        const granted = classViewOf(withAdjustment(gradebook, adjustment(change, appeal.id)));
        const after = granted.learners.find(({ id }) => id === appeal.learner);
        expect(after?.first.score100).toBeGreaterThanOrEqual(row?.first.score100 ?? NaN);
        expect(after?.best.score100).toBeGreaterThanOrEqual(row?.best.score100 ?? NaN);
        expect(granted.appeals.find(({ id }) => id === appeal.id)?.state).toBe('granted');
      }
    }
  });

  it('are granted together where one change answers them, declined one by one, and open again', () => {
    const appeal = appeals.find(({ outcome }) => outcome.startsWith('decoy:'));
    const accept = appeal?.remedies[0];
    if (appeal === undefined || accept === undefined) throw new Error('nobody objects');
    const granted = classViewOf(withAdjustment(gradebook, adjustment(accept, appeal.id))).appeals;
    const alike = appeals.filter(
      ({ outcome, given }) => outcome === appeal.outcome && given === appeal.given,
    );
    expect(granted.filter(({ state }) => state === 'granted').map(({ id }) => id)).toEqual(
      alike.map(({ id }) => id),
    );
    const declined = withDecision(gradebook, appeal.id, true);
    const states = classViewOf(declined).appeals.filter(({ state }) => state === 'declined');
    expect(states.map(({ id }) => id)).toEqual([appeal.id]);
    expect(classViewOf(withDecision(declined, appeal.id, false)).appeals).toEqual(appeals);
    expect(withAdjustment(declined, adjustment(accept, appeal.id)).declined).toEqual([]);
  });
});

/** A submission that objects to every outcome of its latest try. */
function objector(
  tries: readonly { readonly labels: AttemptItem['tries'][number]['labels'] }[],
  outcomes: readonly string[],
): Submission {
  const [made] = gradebook.entries;
  if (made === undefined) throw new Error('nobody');
  const latest = tries.at(-1) ?? { labels: [] };
  const item: AttemptItem = {
    marking: { response: latest, history: { done: [], undone: [] }, lastLabel: 99 },
    tries,
    hints: {},
    disagreements: outcomes.map((outcome) => ({ outcome, reason: 'No.', at: '2026-11-16T10:00:00.000Z' })),
  };
  const { submission } = made;
  return { ...submission, attempt: { ...submission.attempt, items: { 'op-ed': item } } };
}

describe('a hand-in that objects twice to one thing', () => {
  it('has one objection with the latest words, so that every objection has an id of its own', () => {
    const submission = objector([{ labels: [] }], ['annotation:f1', 'annotation:f1']);
    const { attempt } = submission;
    const [first, second] = attempt.items['op-ed']?.disagreements ?? [];
    if (first === undefined || second === undefined) throw new Error('no objections');
    const work = attempt.items['op-ed'] ?? never();
    const disagreements = [first, { ...second, reason: 'Now I know why.' }];
    const twice = { ...attempt, items: { ...attempt.items, 'op-ed': { ...work, disagreements } } };
    const keys = classKeysOf(gradebook, []);
    const long = { 'op-ed': keys['op-ed'] ?? never() };
    const found = appealsOf({ ...submission, attempt: twice }, gradebook, long);
    expect(found.map(({ reason }) => reason)).toEqual(['Now I know why.']);
  });
});

describe('any objections with any key, changed in any way', () => {
  it('are never offered what would lower the score of any try of whoever objects', () => {
    fc.assert(
      fc.property(
        anyResolvedKey,
        anyAdjustments,
        fc.array(anyMarks, { minLength: 1, maxLength: 3 }),
        (published, adjustments, tries) => {
          const changes = adjustments.filter(({ change }) => change.item === 'op-ed');
          const adjusted = adjustKey(published, passage, changes);
          const latest = tries.at(-1) ?? { labels: [] };
          const outcomes = scoreItem(passage, published, latest).outcomes.map(
            ({ type, id }) => `${type}:${id}`,
          );
          const keys = {
            'op-ed': {
              passage,
              published: { key: published, classKey: classKeyOf(passage, published) },
              changes,
              adjusted,
              classKey: classKeyOf(passage, adjusted),
            },
          };
          const found = appealsOf(objector(tries, outcomes), { adjustments: changes, declined: [] }, keys);
          expect(found.length).toBe(outcomes.length);
          for (const change of found.flatMap(({ remedies }) => remedies)) {
            const after = adjustKey(published, passage, [...changes, adjustment(change)]);
            for (const response of tries) {
              const before = scoreItem(passage, adjusted, response).score;
              expect(scoreItem(passage, after, response).score).toBeGreaterThanOrEqual(before - 1e-9);
            }
          }
        },
      ),
      { numRuns: 150, seed: 20_261_128 },
    );
  });
});

function never(): never {
  throw new Error('the made-up class lacks something');
}
