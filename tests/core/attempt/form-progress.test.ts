import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { formOfStep } from '../../../src/core/attempt/form-of-step.ts';
import { formProgress } from '../../../src/core/attempt/learner-path.ts';
import { withCheck, withMoveOn } from '../../../src/core/attempt/change-attempt.ts';
import { formFixture } from '../../support/form-fixture.ts';
import { attemptFixture, noon } from '../../support/lesson-fixture.ts';

const { bundle, forms } = formFixture();
const ids = forms.a.map(({ id }) => id);
const later = '2026-11-23T13:00:00.000Z';

/** An attempt that has checked the first passages of form A and gone on from some of them. */
function attemptAt(checked: number, movedOn: number): Attempt {
  const tried = ids
    .slice(0, checked)
    .reduce((attempt, id) => withCheck(attempt, id, noon), attemptFixture(bundle));
  return ids.slice(0, movedOn).reduce((attempt, id) => withMoveOn(attempt, id, noon), tried);
}

describe('which form', () => {
  it('warms up is drawn, and the other one is the exit check', () => {
    expect([formOfStep({ firstForm: 'a' }, 'warm-up'), formOfStep({ firstForm: 'a' }, 'exit-check')]).toEqual(
      ['a', 'b'],
    );
    expect([formOfStep({ firstForm: 'b' }, 'warm-up'), formOfStep({ firstForm: 'b' }, 'exit-check')]).toEqual(
      ['b', 'a'],
    );
  });
});

describe('progress in a form', () => {
  it('is at the first passage the learner has not gone on from', () => {
    expect(formProgress(attemptAt(0, 0), ids)).toEqual({ place: 0, checked: 0, isDone: false });
    expect(formProgress(attemptAt(2, 1), ids)).toEqual({ place: 1, checked: 2, isDone: false });
    expect(formProgress(attemptAt(0, 3), ids)).toEqual({ place: 3, checked: 0, isDone: false });
  });

  it('is done when every passage has been checked', () => {
    expect(formProgress(attemptAt(4, 3), ids)).toEqual({ place: 3, checked: 4, isDone: true });
    expect(formProgress(attemptAt(4, 4), ids)).toEqual({ place: 4, checked: 4, isDone: true });
  });
});

describe('going on from a passage', () => {
  it('is remembered once, and changes no other passage', () => {
    const once = withMoveOn(attemptFixture(bundle), 'form-a-1', noon);
    const twice = withMoveOn(once, 'form-a-1', later);
    expect(twice.items['form-a-1']?.movedOnAt).toBe(noon);
    expect(twice.updatedAt).toBe(later);
    expect(twice.items['form-a-2']).toEqual(attemptFixture(bundle).items['form-a-2']);
  });
});
