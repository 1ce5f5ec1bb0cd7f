import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLabel, changeLabel, removeLabel } from '../../../src/core/response/edit-marking.ts';
import { applyEdit } from '../../../src/core/response/apply-edit.ts';
import { checkMarking } from '../../../src/core/response/check-response.ts';
import { invertEdit } from '../../../src/core/response/invert-edit.ts';
import { createMarking, type Marking } from '../../../src/core/response/marking.ts';
import { recordEdit, redoEdit, undoEdit } from '../../../src/core/response/edit-history.ts';
import { expectValue } from './expect-value.ts';
import { anyCommands, anyDraft, anyMarking, obey } from './marking-arbitrary.ts';
import { markingWith, slope } from './marking-with.ts';

/** Undoes, or redoes, until nothing changes any more. */
function repeat(step: (marking: Marking) => Marking, marking: Marking): Marking {
  const next = step(marking);
  return next === marking ? marking : repeat(step, next);
}

describe('undo and redo', () => {
  it('put a removed label back at its old place', () => {
    const marking = markingWith(slope(0, 1), slope(1, 2), slope(2, 3));
    const removed = recordEdit(marking, expectValue(removeLabel(marking, 'm2')));

    expect(removed.response.labels.map(({ id }) => id)).toEqual(['m1', 'm3']);
    expect(undoEdit(removed).response).toEqual(marking.response);
  });

  it('leave a marking alone when there is nothing to undo or redo', () => {
    const marking = createMarking();

    expect(undoEdit(marking)).toBe(marking);
    expect(redoEdit(marking)).toBe(marking);
  });

  it('forget what was undone when something new is done', () => {
    const undone = undoEdit(markingWith(slope(0, 1), slope(1, 2)));
    const marking = recordEdit(undone, expectValue(addLabel(undone, slope(4, 5))));

    expect(marking.history.undone).toEqual([]);
    expect(marking.response.labels.map(({ id }) => id)).toEqual(['m1', 'm3']);
  });

  it('go back 200 edits and no further, without touching older labels', () => {
    const drafts = Array.from({ length: 203 }, (_, index) => slope(index, index + 1));
    const marking = markingWith(...drafts);

    expect(marking.history.done).toHaveLength(200);
    expect(repeat(undoEdit, marking).response.labels.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  it('give back what was there when undone and done again', () => {
    fc.assert(
      fc.property(anyMarking, (marking) => {
        fc.pre(marking.history.done.length > 0);
        expect(redoEdit(undoEdit(marking))).toEqual(marking);
      }),
    );
  });

  it('give back what was there when done again and undone', () => {
    fc.assert(
      fc.property(anyMarking, (marking) => {
        const undone = undoEdit(marking);
        fc.pre(undone !== marking);
        expect(undoEdit(redoEdit(undone))).toEqual(undone);
      }),
    );
  });

  it('lead back to the beginning and forth to the end', () => {
    fc.assert(
      fc.property(anyMarking, (marking) => {
        const beginning = repeat(undoEdit, marking);

        expect(beginning.response).toEqual({ labels: [] });
        expect(repeat(redoEdit, beginning)).toEqual(repeat(redoEdit, marking));
      }),
    );
  });
});

describe('applyEdit', () => {
  it('is taken back by the inverse edit', () => {
    fc.assert(
      fc.property(anyMarking, anyDraft, fc.nat(), (marking, draft, pick) => {
        const { labels } = marking.response;
        const id = labels[pick % Math.max(labels.length, 1)]?.id ?? 'none';
        const results = [addLabel(marking, draft), changeLabel(marking, id, draft), removeLabel(marking, id)];
        const edits = results.flatMap((result) => (result.ok ? [result.value] : []));
        for (const edit of edits) {
          const after = applyEdit(marking.response, edit);
          expect(after).not.toEqual(marking.response);
          expect(applyEdit(after, invertEdit(edit))).toEqual(marking.response);
        }
      }),
    );
  });

  it('throws for an edit that was made for another response', () => {
    const marking = markingWith(slope(0, 1));
    const addition = expectValue(addLabel(createMarking(), slope(5, 6)));
    const removal = expectValue(removeLabel(markingWith(slope(3, 4)), 'm1'));

    expect(() => applyEdit(marking.response, addition)).toThrow('does not fit');
    expect(() => applyEdit(marking.response, removal)).toThrow('does not fit');
  });
});

describe('a marking, whatever the learner does', () => {
  it('stays consistent, with the same technique never twice on one span', () => {
    fc.assert(
      fc.property(anyMarking, (marking) => {
        const marks = marking.response.labels.map(({ span, technique }) => JSON.stringify([span, technique]));

        expect(checkMarking(marking, 'marking')).toEqual([]);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });

  it('gives every new label an id that was never there before', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const given: string[] = [];
        commands.reduce((marking, command) => {
          const next = obey(marking, command);
          const isAdded = command.type === 'add' && next !== marking;
          if (isAdded) given.push(next.response.labels.at(-1)?.id ?? 'none');
          return next;
        }, createMarking());

        expect(given).toEqual(given.map((_, index) => `m${index + 1}`));
      }),
    );
  });
});
