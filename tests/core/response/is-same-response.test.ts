import { describe, expect, it } from 'vitest';
import { isSameResponse } from '../../../src/core/response/is-same-response.ts';
import type { Label } from '../../../src/core/response/label.ts';

const label: Label = { id: 'm1', span: { start: 0, end: 7 }, technique: 'factual-error' };
const other: Label = { id: 'm2', span: { start: 8, end: 12 }, technique: 'slippery-slope' };
const isSame = (a: Label[], b: Label[]) => isSameResponse({ labels: a }, { labels: b });

describe('two responses', () => {
  it('are the same with the same labels', () => {
    expect(isSame([], [])).toBe(true);
    expect(isSame([label, other], [{ ...label, span: { start: 0, end: 7 } }, other])).toBe(true);
  });

  it.each([
    ['a label more', [label, other]],
    ['another technique', [{ ...label, technique: 'slippery-slope' }]],
    ['other words', [{ ...label, span: { start: 0, end: 8 } }]],
    ['a reason', [{ ...label, reason: 'Says who?' }]],
  ])('are not the same with %s', (_, labels) => {
    expect(isSame([label], labels)).toBe(false);
  });
});
