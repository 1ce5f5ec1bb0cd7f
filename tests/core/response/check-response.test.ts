import { describe, expect, it } from 'vitest';
import { checkResponse } from '../../../src/core/response/check-response.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { samplePassage, sampleTechniques } from './sample-passage.ts';

function issuesOf(...labels: readonly Label[]): string[] {
  const issues = checkResponse({ labels }, samplePassage, sampleTechniques);
  return issues.map(({ code, path }) => `${code} at ${path}`);
}

const fine: Label = { id: 'm1', span: { start: 0, end: 54 }, technique: 'slippery-slope' };

describe('checkResponse', () => {
  it('finds nothing wrong with an empty response, nor with a label on the whole text', () => {
    expect(issuesOf()).toEqual([]);
    expect(issuesOf({ ...fine, reason: 'x'.repeat(400) })).toEqual([]);
  });

  it.each([
    ['past the end', { start: 50, end: 55 }],
    ['before the beginning', { start: -1, end: 4 }],
    ['empty', { start: 4, end: 4 }],
    ['backwards', { start: 5, end: 4 }],
    ['between characters', { start: 0.5, end: 4 }],
  ])('refuses a span %s', (_, span) => {
    expect(issuesOf({ ...fine, span })).toEqual(['bad-span at response › labels[0].span']);
  });

  it('lists everything that is wrong', () => {
    const bad = { ...fine, technique: 'sarcasm', reason: 'x'.repeat(401) };

    expect(issuesOf(fine, bad)).toEqual([
      'unknown-technique at response › labels[1].technique',
      'reason-too-long at response › labels[1].reason',
      'duplicate-id at response › labels[1].id',
    ]);
  });

  it('refuses a card that the lesson does not have, once its cards are known', () => {
    const labels = [{ ...fine, evidence: 'summits' }];
    const check = (cards?: readonly string[]) =>
      checkResponse({ labels }, samplePassage, sampleTechniques, 'response', cards).map(
        ({ code, path }) => `${code} at ${path}`,
      );

    expect(check(['law', 'summits'])).toEqual([]);
    expect(check(['law'])).toEqual(['unknown-card at response › labels[0].evidence']);
    expect(check([])).toEqual(['unknown-card at response › labels[0].evidence']);
    expect(check()).toEqual([]);
  });

  it('refuses more than 500 labels', () => {
    const labels = Array.from({ length: 501 }, (_, index) => ({ ...fine, id: `m${index + 1}` }));

    expect(issuesOf(...labels)).toEqual(['too-many-labels at response › labels']);
    expect(issuesOf(...labels.slice(1))).toEqual([]);
  });
});
