import { describe, expect, it } from 'vitest';
import { changeEffect } from '../../../../src/core/gradebook/views/change-effect.ts';
import { classView, learnerRow } from '../../../support/gradebook-view.ts';

const scored = (score100: number) => ({ ...learnerRow(1).best, score100 });

describe('what a change to the key did', () => {
  it('counts the scores that changed, and compares the means of those who count', () => {
    const before = classView([
      learnerRow(1, { best: scored(40) }),
      learnerRow(2, { best: scored(50) }),
      learnerRow(3, { best: scored(90), isCounted: false }),
    ]);
    const after = classView([
      learnerRow(1, { best: scored(46) }),
      learnerRow(2, { best: scored(50) }),
      learnerRow(3, { best: scored(95), isCounted: false }),
    ]);
    expect(changeEffect(before, after)).toEqual({ changed: 2, meanBefore: 45, meanAfter: 48 });
  });

  it('has no means without learners', () => {
    expect(changeEffect(classView([]), classView([]))).toEqual({
      changed: 0,
      meanBefore: null,
      meanAfter: null,
    });
  });
});
