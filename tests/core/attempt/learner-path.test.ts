import { describe, expect, it } from 'vitest';
import { inOrder, isStepOpen, nextStep } from '../../../src/core/attempt/learner-path.ts';
import { attemptFixture, lessonFixture } from '../../support/lesson-fixture.ts';

const attempt = { ...attemptFixture(lessonFixture()), step: 'brief', furthest: 'mark' } as const;

describe('the order of steps', () => {
  it('is the lesson’s own, whatever order its file lists them in', () => {
    expect(inOrder(['report', 'mark', 'check'])).toEqual(['mark', 'check', 'report']);
  });

  it('leaves out steps a lesson does not have', () => {
    expect(nextStep(['mark', 'check'], 'mark')).toBe('check');
    expect(nextStep(['brief', 'mark'], 'brief')).toBe('mark');
    expect(nextStep(['brief', 'mark'], 'mark')).toBeUndefined();
  });

  it('is open as far as the learner has been, and no further', () => {
    const steps = ['brief', 'first-read', 'mark', 'check'] as const;
    expect(steps.map((step) => isStepOpen(steps, attempt, step))).toEqual([true, true, true, false]);
    expect(isStepOpen(['brief', 'mark'], attempt, 'first-read')).toBe(false);
  });
});
