import { describe, expect, it } from 'vitest';
import { checkMarking } from '../../../src/core/response/check-response.ts';
import type { Marking } from '../../../src/core/response/marking.ts';
import { recordEdit, undoEdit } from '../../../src/core/response/edit-history.ts';
import { removeLabel } from '../../../src/core/response/edit-marking.ts';
import { expectValue } from './expect-value.ts';
import { markingWith, slope } from './marking-with.ts';

function issuesOf(marking: Marking): string[] {
  return checkMarking(marking, 'marking').map(({ code, path }) => `${code} at ${path}`);
}

describe('checkMarking', () => {
  it('finds nothing in a marking as it was made', () => {
    expect(issuesOf(undoEdit(markingWith(slope(0, 1), slope(1, 2))))).toEqual([]);
  });

  it('finds an edit that cannot be undone', () => {
    const marking = markingWith(slope(0, 1), slope(1, 2));
    const labels = marking.response.labels.slice(1);

    expect(issuesOf({ ...marking, response: { labels } })).toEqual([
      'broken-history at marking.history.done[1]',
    ]);
  });

  it('finds an edit that cannot be redone', () => {
    const { history, ...undone } = undoEdit(markingWith(slope(0, 1)));
    const twice = { done: [], undone: [...history.undone, ...history.undone] };

    expect(issuesOf({ ...undone, history: twice })).toEqual(['broken-history at marking.history.undone[0]']);
  });

  it('finds two labels with one id', () => {
    const marking = markingWith(slope(0, 1));
    const labels = [...marking.response.labels, ...marking.response.labels];

    expect(issuesOf({ ...marking, response: { labels }, history: { done: [], undone: [] } })).toEqual([
      'duplicate-id at marking.response.labels[1].id',
    ]);
  });

  it('finds a count that would give an id again, even of a label that only the history knows', () => {
    const made = markingWith(slope(0, 1), slope(1, 2));
    const removed = recordEdit(made, expectValue(removeLabel(made, 'm2')));

    expect(issuesOf({ ...removed, lastLabel: 1 })).toEqual(['label-count at marking.lastLabel']);
    expect(issuesOf({ ...removed, lastLabel: 2 })).toEqual([]);
  });
});
