import type { FormId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';

/** The steps that work on a form. */
export type FormStepId = 'warm-up' | 'exit-check';

/** Which form a step works on: the one that was drawn first, or the other one. */
export function formOfStep({ firstForm }: Pick<Attempt, 'firstForm'>, step: FormStepId): FormId {
  if (step === 'warm-up') return firstForm;
  return firstForm === 'a' ? 'b' : 'a';
}
