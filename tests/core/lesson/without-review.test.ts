import { describe, expect, it } from 'vitest';
import { withoutReview } from '../../../src/core/lesson/without-review.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';
import { passageOf } from '../../support/passage-of.ts';

const bundle = lessonFixture();

describe('a lesson as learners work on it', () => {
  it('has no passages for a review', () => {
    const review = [
      { id: 'later-1', passage: 'passages/later-1.txt', title: 'Later' },
      { id: 'later-2', passage: 'passages/later-2.txt', title: 'Later still' },
    ];
    const later = { 'later-1': passageOf('It is so.'), 'later-2': passageOf('It is not.') };
    const whole = {
      ...bundle,
      lesson: { ...bundle.lesson, review },
      passages: { ...bundle.passages, ...later },
    };
    expect(withoutReview(whole)).toEqual(bundle);
  });

  it('is the same where it has none', () => {
    expect(withoutReview(bundle)).toBe(bundle);
  });
});
