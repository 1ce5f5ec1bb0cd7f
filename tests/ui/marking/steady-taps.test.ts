import { describe, expect, test } from 'vitest';
import { steadyTaps } from '../../../src/ui/marking/steady-taps.ts';

const first = { at: 1000, x: 200, y: 600, mode: 'picking' };
const second = { at: 1200, x: 205, y: 604, mode: 'choosing' };

describe('a second tap', () => {
  test.each([
    ['on the tool that took the place of the first is not meant', second, false],
    ['on the same tool is meant', { ...second, mode: 'picking' }, true],
    ['a while later is meant', { ...second, at: 1450 }, true],
    ['further away than a fingertip is meant', { ...second, x: 230 }, true],
  ])('%s', (_, tap, isMeant) => {
    const taps = steadyTaps();
    taps.isMeant(first);
    expect(taps.isMeant(tap)).toBe(isMeant);
  });

  test('after a press somewhere else is meant', () => {
    const taps = steadyTaps();
    taps.isMeant(first);
    taps.forget();
    expect(taps.isMeant(second)).toBe(true);
  });

  test('does not count when it was not meant: a third one soon after is no slip of the second', () => {
    const taps = steadyTaps();
    taps.isMeant(first);
    taps.isMeant(second);
    expect(taps.isMeant({ ...second, at: 1460 })).toBe(true);
  });
});
