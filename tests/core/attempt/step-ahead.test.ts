import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { stepAhead } from '../../../src/core/attempt/learner-path.ts';
import { withCheck, withReveal, withSection } from '../../../src/core/attempt/change-attempt.ts';
import type { StepId } from '../../../src/core/lesson/steps.ts';
import { attemptFixture, noon } from '../../support/lesson-fixture.ts';
import { secondLookBundle } from '../../support/second-look-fixture.ts';

const { steps } = secondLookBundle.lesson;
const hidden = attemptFixture(secondLookBundle);
const revealed = withReveal(hidden, 'op-ed', noon);
const ahead = (attempt: Attempt, step: StepId, lesson: readonly StepId[] = steps) =>
  stepAhead(lesson, { ...attempt, step, furthest: step }, 'op-ed');

describe('the step ahead', () => {
  it('is the next one of the lesson', () => {
    expect(ahead(hidden, 'mark')).toBe('check');
    expect(ahead(hidden, 'check')).toBe('second-look');
    expect(ahead(hidden, 'check', ['mark', 'check', 'report'])).toBe('report');
    expect(ahead(revealed, 'report')).toBeUndefined();
  });

  it('is none from a second look while answers are held back', () => {
    expect(ahead(hidden, 'second-look')).toBeUndefined();
    expect(ahead(revealed, 'second-look')).toBe('report');
  });

  it('is none from marking before the last section is open', () => {
    const sections = [
      { start: 0, end: 16 },
      { start: 17, end: 30 },
    ];
    const next = (attempt: Attempt) => stepAhead(steps, { ...attempt, step: 'mark' }, 'op-ed', sections);
    expect(next(hidden)).toBeUndefined();
    expect(next(withSection(hidden, 'op-ed', 16, noon))).toBe('check');
    expect(next(withCheck(hidden, 'op-ed', noon))).toBe('check');
    expect(stepAhead(steps, { ...hidden, step: 'first-read' }, 'op-ed', sections)).toBe('mark');
  });

  it('passes a second look over that has nothing to look for', () => {
    expect(ahead(revealed, 'check')).toBe('report');
  });
});
