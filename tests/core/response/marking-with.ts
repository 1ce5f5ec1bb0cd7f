import { addLabel } from '../../../src/core/response/edit-marking.ts';
import type { LabelDraft } from '../../../src/core/response/label.ts';
import { createMarking, type Marking } from '../../../src/core/response/marking.ts';
import { recordEdit } from '../../../src/core/response/edit-history.ts';
import { expectValue } from './expect-value.ts';

/** A marking in which these labels have been added one after the other: m1, m2, … */
export function markingWith(...drafts: readonly LabelDraft[]): Marking {
  return drafts.reduce(
    (marking, draft) => recordEdit(marking, expectValue(addLabel(marking, draft))),
    createMarking(),
  );
}

/** What a learner says about the words from `start` to `end`. */
export function slope(start: number, end: number): LabelDraft {
  return { span: { start, end }, technique: 'slippery-slope' };
}
