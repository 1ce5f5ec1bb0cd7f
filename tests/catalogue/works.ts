import type { Attempt, Repair } from '../../src/core/attempt/attempt.ts';
import {
  withCheck,
  withComparison,
  withDisagreement,
  withFinish,
  withFirstRead,
  withHandIn,
  withHint,
  withMarking,
  withMoveOn,
  withReflection,
  withRepair,
  withReveal,
  withSection,
  withStep,
} from '../../src/core/attempt/change-attempt.ts';
import { formOfStep } from '../../src/core/attempt/form-of-step.ts';
import { type LessonBundle, firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import type { FormStepId, StepId } from '../../src/core/lesson/steps.ts';
import { sectionsOf } from '../../src/core/text/sections.ts';
import { noon } from '../support/lesson-fixture.ts';
import { type MadeMark, beginWork, markingOf } from '../support/learner-work.ts';
import type { Work } from './learner.ts';

// Work as it is stored, made change by change as a lesson makes it.

/** One change of stored work. */
type Change = (attempt: Attempt, bundle: LessonBundle) => Attempt;

/** Work that has come to a step, with these changes. */
export function at(step: StepId, ...changes: readonly Change[]): Work {
  return (bundle) =>
    withStep(
      changes.reduce((attempt, change) => change(attempt, bundle), beginWork(bundle, noon)),
      step,
      noon,
    );
}

/** A step the learner has been to before. */
export function been(step: StepId): Change {
  return (attempt) => withStep(attempt, step, noon);
}

/** These marks on the long text, or on a short passage. */
export function marked(marks: readonly MadeMark[], itemId?: string): Change {
  return (attempt, bundle) => {
    const id = itemId ?? firstItem(bundle).item.id;
    return withMarking(attempt, id, markingOf(bundle, id, marks), noon);
  };
}

const ofLong =
  (change: (attempt: Attempt, itemId: string) => Attempt): Change =>
  (attempt, bundle) =>
    change(attempt, firstItem(bundle).item.id);

export const checked = ofLong((attempt, id) => withCheck(attempt, id, noon));
export const revealed = ofLong((attempt, id) => withReveal(attempt, id, noon));
export const finished: Change = (attempt) => withFinish(attempt, noon);

/** A hint asked for, on a weak spot of the long text. */
export function hinted(annotation: string): Change {
  return ofLong((attempt, id) => withHint(attempt, id, annotation, noon));
}

export function objected(outcome: string, reason: string): Change {
  return ofLong((attempt, id) => withDisagreement(attempt, id, { outcome, reason }, noon));
}

/** Made to be handed in under this name, and changed since. */
export function handedIn(name: string): Change {
  return (attempt) => withHandIn(attempt, { at: noon, receipt: 'AAAA-BBBB-CCCC', name }, noon);
}

/** So many sections of the long text closed, the first ones. */
export function closed(sections: number): Change {
  return (attempt, bundle) => {
    const { item, passage } = firstItem(bundle);
    return withSection(attempt, item.id, sectionsOf(passage)[sections - 1]?.end ?? 0, noon);
  };
}

/** What was said of the text after reading it. */
export function answered(answers: NonNullable<Attempt['firstRead']>): Change {
  return (attempt) => withFirstRead(attempt, answers, noon);
}

export function rewritten(annotation: string, text: string, ticks: Repair['ticks']): Change {
  return (attempt) => withRepair(attempt, { annotation, text, ticks }, noon);
}

export const compared: Change = (attempt) => withComparison(attempt, noon);

/** The first passages of a form left alone, checked and gone on from: all of them unless said otherwise. */
export function walked(step: FormStepId, count = Number.POSITIVE_INFINITY): Change {
  return (attempt, bundle) =>
    itemsOf(step, attempt, bundle)
      .slice(0, count)
      .reduce((work, id) => withMoveOn(withCheck(work, id, noon), id, noon), attempt);
}

/** The passage of a form at this place checked, and not gone on from. */
export function checkedAt(step: FormStepId, place: number): Change {
  return (attempt, bundle) => withCheck(attempt, itemsOf(step, attempt, bundle)[place] ?? '', noon);
}

export function reflected(text: string): Change {
  return (attempt, { lesson }) =>
    (lesson.reflection ?? []).reduce((work, { id }) => withReflection(work, id, text, noon), attempt);
}

function itemsOf(step: FormStepId, attempt: Attempt, { lesson }: LessonBundle): readonly string[] {
  return (lesson.forms?.[formOfStep(attempt, step)] ?? []).map(({ id }) => id);
}
