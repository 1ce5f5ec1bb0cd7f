import { describe, expect, it } from 'vitest';
import { isApplicableEdit } from '../../../src/core/response/is-applicable-edit.ts';
import type { LabelEdit } from '../../../src/core/response/label-edit.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { slope } from './marking-with.ts';

const first: Label = { id: 'm1', ...slope(0, 4) };
const second: Label = { id: 'm2', ...slope(5, 9), confidence: 'hunch', reason: 'why' };
const third: Label = { id: 'm3', ...slope(10, 12) };
const response = { labels: [first, second] };

describe('isApplicableEdit', () => {
  it.each<[string, LabelEdit]>([
    ['a label added at the end', { index: 2, before: null, after: third }],
    ['a label put back in between', { index: 1, before: null, after: third }],
    ['a label changed', { index: 1, before: second, after: { ...third, id: 'm2' } }],
    ['a label removed', { index: 0, before: first, after: null }],
  ])('accepts %s', (_, edit) => {
    expect(isApplicableEdit(response, edit)).toBe(true);
  });

  it.each<[string, LabelEdit]>([
    ['nothing', { index: 0, before: null, after: null }],
    ['a place beyond the end', { index: 3, before: null, after: third }],
    ['an id that is there already', { index: 2, before: null, after: { ...third, id: 'm1' } }],
    ['a label that stands at another place', { index: 1, before: first, after: null }],
    ['a place where there is no label', { index: 2, before: third, after: null }],
    [
      'a label of another confidence',
      { index: 1, before: { ...second, confidence: 'certain' }, after: null },
    ],
    ['a label of another reason', { index: 1, before: { ...second, reason: 'no' }, after: null }],
    ['a change of the id', { index: 0, before: first, after: third }],
  ])('refuses %s', (_, edit) => {
    expect(isApplicableEdit(response, edit)).toBe(false);
  });
});
