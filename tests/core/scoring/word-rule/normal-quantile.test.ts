import { describe, expect, it } from 'vitest';
import { normalQuantile, responseBias } from '../../../../src/core/scoring/word-rule/score-words.ts';

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.9599639845400543],
    [0.875, 1.1503493803760079],
    [0.1, -1.2815515655446008],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ])('of %f is %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, p < 1e-200 ? 4 : 13);
  });

  it('is infinite at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});

describe('response bias', () => {
  it('gives what the literature gives for 50 of 50 hits and 17 of 25 false alarms', () => {
    const { Pr, c } = responseBias({ hits: 50, flaws: 50, falseAlarms: 17, decoys: 25 });
    expect(Pr).toBeCloseTo(50.5 / 51 - 17.5 / 26, 12);
    expect(c).toBeCloseTo(-1.4, 1);
  });

  it('turns its sign when every response is turned round', () => {
    const bias = responseBias({ hits: 7, flaws: 10, falseAlarms: 1, decoys: 6 });
    const turned = responseBias({ hits: 3, flaws: 10, falseAlarms: 5, decoys: 6 });
    expect(turned.c).toBeCloseTo(-bias.c, 12);
  });

  it('tells nobody apart who flags everything', () => {
    expect(responseBias({ hits: 6, flaws: 6, falseAlarms: 6, decoys: 6 }).Pr).toBe(0);
  });
});
