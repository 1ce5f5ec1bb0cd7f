import { describe, expect, it } from 'vitest';
import { checkReview } from '../../../../src/core/lesson/checks/check-forms.ts';
import { keyGroups } from '../../../../src/core/lesson/key-groups.ts';
import { formFixture } from '../../../support/form-fixture.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { passageOf } from '../../../support/passage-of.ts';

const { forms, passages, keys } = formFixture();
const parts = { techniques: ['anonymous-sourcing', 'factual-error'], passages, keys };
const codes = (review: typeof forms.a, changes: Partial<typeof parts> = {}) =>
  checkReview(review, forms, { ...parts, ...changes }, 'key.json').map(({ code }) => code);

describe('passages for a review', () => {
  it('are fine when every technique has a flawed one and a sound one', () => {
    expect(codes(forms.a)).toEqual([]);
  });

  it('need a look-alike for every flaw', () => {
    expect(codes(forms.a.slice(0, 3))).toEqual(['form-balance']);
  });

  it('are flawed or sound in one way', () => {
    const [flawed, sound] = [keys['form-a-1'], keys['form-a-2']];
    if (flawed === undefined || sound === undefined) throw new Error('no keys');
    const both = { ...flawed, decoys: sound.decoys };
    expect(codes(forms.a, { keys: { ...keys, 'form-a-1': both } })).toContain('form-item');
  });

  it('leave no technique of the lesson out', () => {
    expect(codes(forms.a, { techniques: [...parts.techniques, 'slippery-slope'] })).toEqual([
      'review-technique',
    ]);
  });

  it('are about as long as those of the forms', () => {
    const wordy = passageOf('word '.repeat(60).trim());
    const [flawed, sound] = [keys['form-a-1'], keys['form-a-2']];
    if (flawed === undefined || sound === undefined) throw new Error('no keys');
    const review = ['r1', 'r2'].map((id) => ({ id, passage: `passages/${id}.txt`, title: id }));
    const changes = {
      techniques: ['anonymous-sourcing'],
      passages: { ...passages, r1: wordy, r2: wordy },
      keys: { ...keys, r1: flawed, r2: sound },
    };
    expect(codes(review, changes)).toEqual(['review-length']);
  });

  it('are weighed together', () => {
    const { lesson } = lessonFixture();
    expect(keyGroups({ ...lesson, review: forms.a }).at(-1)).toEqual({
      type: 'review',
      name: 'review',
      itemIds: forms.a.map(({ id }) => id),
    });
  });
});
