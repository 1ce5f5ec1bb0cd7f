import type { FormId } from '../lesson/lesson-schema.ts';
import { stepTable, type FormStepId } from '../lesson/steps.ts';
import type { Attempt } from './attempt.ts';

/** Which form a step works on: the one that was drawn first, or the other one. */
export function formOfStep({ firstForm }: Pick<Attempt, 'firstForm'>, step: FormStepId): FormId {
  if (stepTable[step].form === 'first') return firstForm;
  return firstForm === 'a' ? 'b' : 'a';
}
