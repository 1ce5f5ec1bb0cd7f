import type { LearnerView } from '../../../core/gradebook/class-view.ts';
import { type LessonBundle, firstItem } from '../../../core/lesson/lesson-bundle.ts';
import type { CheckedWork } from '../../explain/checked-work.ts';
import { type ShownMark, shownMarks } from '../../lesson/shown-marks.ts';
import { formOfStep } from '../../../core/attempt/form-of-step.ts';
import { formKind } from '../../../core/lesson/form-kind.ts';
import { type FormOutcome, formOutcome } from '../../../core/scoring/outcomes/form-outcome.ts';

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

/** What a learner did with one short passage. */
export interface ShortPassage {
  readonly id: string;
  readonly title: string;
  /** `undefined` where the teacher took its one entry out of the score. */
  readonly kind: 'flawed' | 'sound' | undefined;
  readonly outcome: FormOutcome;
  readonly marks: readonly ShownMark[];
}

/** The short passages a learner did, by the form they belong to; a form that was not done is left out. */
export function shortPassages(
  bundle: LessonBundle,
  { feedback, submission: { attempt } }: LearnerView,
): { readonly form: 'warmUp' | 'exitCheck'; readonly passages: readonly ShortPassage[] }[] {
  const { forms } = bundle.lesson;
  if (forms === undefined) return [];
  const techniques = [...bundle.techniques, ...bundle.leftOut];
  const steps = [
    { form: 'warmUp', step: 'warm-up' },
    { form: 'exitCheck', step: 'exit-check' },
  ] as const;
  return steps.flatMap(({ form, step }) => {
    const passages = forms[formOfStep(attempt, step)].flatMap(({ id, title }): ShortPassage[] => {
      const [told, record, passage] = [feedback[id], attempt.items[id], bundle.passages[id]];
      if (told === undefined || record === undefined || passage === undefined) return [];
      const { labels } = record.tries.at(-1) ?? record.marking.response;
      return [
        {
          id,
          title,
          kind: formKind(told.key)?.verdict,
          outcome: formOutcome(told.score),
          marks: shownMarks(passage, techniques, labels),
        },
      ];
    });
    return passages.length === 0 ? [] : [{ form, passages }];
  });
}
