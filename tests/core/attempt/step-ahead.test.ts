import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { stepAhead } from '../../../src/core/attempt/step-ahead.ts';
import { withReveal } from '../../../src/core/attempt/with-reveal.ts';
import type { StepId } from '../../../src/core/lesson/lesson-schema.ts';
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

  it('passes a second look over that has nothing to look for', () => {
    expect(ahead(revealed, 'check')).toBe('report');
  });
});
