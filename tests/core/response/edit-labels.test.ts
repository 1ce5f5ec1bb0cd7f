import { describe, expect, it } from 'vitest';
import { addLabel, changeLabel, removeLabel } from '../../../src/core/response/edit-marking.ts';
import { nextLabelId } from '../../../src/core/response/label-id.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { recordEdit, undoEdit } from '../../../src/core/response/edit-history.ts';
import { expectIssues, expectValue } from './expect-value.ts';
import { markingWith, slope } from './marking-with.ts';

describe('addLabel', () => {
  it('puts the new label last, under the next id', () => {
    const edit = expectValue(addLabel(markingWith(slope(5, 9)), { ...slope(0, 4), confidence: 'certain' }));

    expect(edit).toEqual({
      index: 1,
      before: null,
      after: { id: 'm2', span: { start: 0, end: 4 }, technique: 'slippery-slope', confidence: 'certain' },
    });
  });

  it('refuses the same technique on the same span, whatever else is said', () => {
    const edit = addLabel(markingWith(slope(0, 4)), { ...slope(0, 4), reason: 'look' });

    expect(expectIssues(edit)).toEqual(['already-marked at label']);
  });

  it('takes another technique on the same span, and an overlapping span', () => {
    const marking = markingWith(slope(0, 4));

    expect(addLabel(marking, { ...slope(0, 4), technique: 'factual-error' }).ok).toBe(true);
    expect(addLabel(marking, slope(0, 5)).ok).toBe(true);
  });

  it('refuses what could not be read again', () => {
    const marking = createMarking();

    expect(expectIssues(addLabel(marking, slope(4, 4)))).toEqual(['schema at label › span']);
    expect(expectIssues(addLabel(marking, slope(-1, 4)))).toEqual(['schema at label › span.start']);
    expect(expectIssues(addLabel(marking, { ...slope(0, 4), reason: 'x'.repeat(401) }))).toEqual([
      'schema at label › reason',
    ]);
    expect(addLabel(marking, { ...slope(0, 4), reason: 'x'.repeat(400) }).ok).toBe(true);
  });

  it('refuses the 501st label', () => {
    const drafts = Array.from({ length: 500 }, (_, index) => slope(index, index + 1));
    const full = markingWith(...drafts);

    expect(expectIssues(addLabel(full, slope(600, 601)))).toEqual(['too-many-labels at label']);
  });

  it('keeps only the fields of a label', () => {
    const draft = { ...slope(0, 4), reason: '', isHovered: true };

    expect(expectValue(addLabel(createMarking(), draft)).after).toEqual({
      id: 'm1',
      span: { start: 0, end: 4 },
      technique: 'slippery-slope',
    });
  });
});

describe('changeLabel', () => {
  it('gives the label all of the new content and leaves its id and place', () => {
    const marking = markingWith({ ...slope(0, 4), confidence: 'hunch', reason: 'why' }, slope(5, 9));

    expect(expectValue(changeLabel(marking, 'm1', { ...slope(0, 6), confidence: 'certain' }))).toEqual({
      index: 0,
      before: { id: 'm1', ...slope(0, 4), confidence: 'hunch', reason: 'why' },
      after: { id: 'm1', ...slope(0, 6), confidence: 'certain' },
    });
  });

  it('takes a change of nothing but the confidence or the reason', () => {
    const marking = markingWith({ ...slope(0, 4), confidence: 'hunch', reason: 'why' });

    expect(changeLabel(marking, 'm1', { ...slope(0, 4), confidence: 'certain', reason: 'why' }).ok).toBe(
      true,
    );
    expect(changeLabel(marking, 'm1', { ...slope(0, 4), confidence: 'hunch' }).ok).toBe(true);
  });

  it('refuses a change that changes nothing', () => {
    expect(expectIssues(changeLabel(markingWith(slope(0, 4)), 'm1', slope(0, 4)))).toEqual([
      'unchanged at label',
    ]);
  });

  it('refuses to make a label say the same as another', () => {
    const marking = markingWith(slope(0, 4), slope(5, 9));

    expect(expectIssues(changeLabel(marking, 'm2', slope(0, 4)))).toEqual(['already-marked at label']);
  });

  it('refuses an id that is not there', () => {
    expect(expectIssues(changeLabel(createMarking(), 'm1', slope(0, 4)))).toEqual(['unknown-label at label']);
  });
});

describe('removeLabel', () => {
  it('remembers the label and its place', () => {
    expect(expectValue(removeLabel(markingWith(slope(0, 4), slope(5, 9)), 'm2'))).toEqual({
      index: 1,
      before: { id: 'm2', ...slope(5, 9) },
      after: null,
    });
  });

  it('refuses an id that is not there', () => {
    expect(expectIssues(removeLabel(createMarking(), 'm1'))).toEqual(['unknown-label at label']);
  });
});

describe('nextLabelId', () => {
  it('never gives an id again, not after a removal, an undo, or when the history has forgotten it', () => {
    const made = markingWith(slope(0, 1), slope(1, 2));
    const removed = recordEdit(made, expectValue(removeLabel(made, 'm2')));
    const forgotten = { ...removed, history: { done: [], undone: [] } };

    expect(nextLabelId(removed)).toBe('m3');
    expect(nextLabelId(undoEdit(made))).toBe('m3');
    expect(nextLabelId(forgotten)).toBe('m3');
  });
});
