import type { LearnerView } from '../../../core/gradebook/learner-view.ts';
import { firstItem } from '../../../core/lesson/first-item.ts';
import type { LessonBundle } from '../../../core/lesson/lesson-bundle.ts';
import type { CheckedWork } from '../../learn/checked-work.ts';
import { shownMarks } from '../../learn/mark-layers.ts';

/** A learner's work on the long passage with the marks that its feedback is about; `undefined` where there is no feedback. */
export function learnerWork(bundle: LessonBundle, learner: LearnerView): CheckedWork | undefined {
  const { item, passage } = firstItem(bundle);
  const record = learner.submission.attempt.items[item.id];
  const feedback = learner.feedback[item.id];
  if (record === undefined || feedback === undefined) return undefined;
  const { labels } = record.tries.at(-1) ?? record.marking.response;
  const techniques = [...bundle.techniques, ...bundle.leftOut];
  return {
    item,
    passage,
    techniques,
    marks: shownMarks(passage, techniques, labels, bundle.cards),
    feedback,
    record,
  };
}
