import { createIssue, type Issue } from '../result.ts';
import { stepIds, type StepId } from './lesson-schema.ts';

/** What a step stands on: nothing can be checked that was not marked. */
const needs: Partial<Record<StepId, StepId>> = {
  check: 'mark',
  'second-look': 'check',
  repair: 'check',
  report: 'check',
};

/** The steps that need the two forms. */
const formSteps: readonly StepId[] = ['warm-up', 'exit-check'];

/** Everything wrong with a lesson's steps: out of order, named twice, or without what they stand on. */
export function checkSteps(steps: readonly StepId[], path: string, hasForms = false): Issue[] {
  const isOrdered = steps.every(
    (step, index) => index === 0 || stepIds.indexOf(step) > stepIds.indexOf(steps[index - 1] ?? step),
  );
  const missing = steps.filter((step) => needs[step] !== undefined && !steps.includes(needs[step]));
  const formless = hasForms ? [] : steps.filter((step) => formSteps.includes(step));
  return [
    ...formless.map((step) => createIssue('missing-forms', path, `“${step}” needs the lesson’s forms`)),
    ...(isOrdered ? [] : [createIssue('step-order', path, `must come in the order ${stepIds.join(', ')}`)]),
    ...missing.map((step) => createIssue('missing-step', path, `“${step}” needs “${needs[step] ?? ''}”`)),
  ];
}
