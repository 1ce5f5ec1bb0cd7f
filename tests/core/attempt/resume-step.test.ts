import { describe, expect, it } from 'vitest';
import { resumeStep } from '../../../src/core/attempt/learner-path.ts';

describe('the step a learner comes back to', () => {
  it.each([
    ['the one they were at', ['brief', 'mark', 'report'], 'mark', 'mark'],
    ['the last one before it, where that is left out', ['brief', 'mark', 'report'], 'check', 'mark'],
    ['the first one, where nothing comes before', ['first-read', 'mark', 'report'], 'brief', 'first-read'],
    ['found in any order of the file', ['report', 'mark', 'brief'], 'first-read', 'brief'],
  ] as const)('is %s', (_, steps, step, expected) => {
    expect(resumeStep(steps, { step })).toBe(expected);
  });
});
