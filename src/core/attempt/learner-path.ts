import { type StepId, stepIds } from '../lesson/steps.ts';
import { type Attempt, requireItem } from './attempt.ts';
import { isSectionAhead } from '../text/open-section.ts';
import type { Span } from '../text/span.ts';

/** The step of this lesson that comes after `step`; `undefined` after the last. */
export function nextStep(steps: readonly StepId[], step: StepId): StepId | undefined {
  return inOrder(steps).find((candidate) => stepPosition(candidate) > stepPosition(step));
}

/** Whether the learner may go to a step: it is one of the lesson's, and they have been that far. Going back is always open. */
export function isStepOpen(steps: readonly StepId[], attempt: Attempt, step: StepId): boolean {
  return steps.includes(step) && stepPosition(step) <= stepPosition(attempt.furthest);
}

/** Whether the learner has been further than a step. */
export function isPast(attempt: Attempt, step: StepId): boolean {
  return stepIds.indexOf(attempt.furthest) > stepIds.indexOf(step);
}

/** The lesson's steps in the order they come in. */
export function inOrder(steps: readonly StepId[]): readonly StepId[] {
  return stepIds.filter((id) => steps.includes(id));
}

/** Where a step stands among all there can be, from 0. */
export function stepPosition(step: StepId): number {
  return stepIds.indexOf(step);
}

/** How far a learner is in a form, in passages. */
export interface FormProgress {
  /** The first passage they have not gone on from; the number of passages when they have gone on from all. */
  readonly place: number;
  /** Passages whose marks have been checked. */
  readonly checked: number;
  /** Whether all of them have. */
  readonly isDone: boolean;
}

/** Reads the progress in a form, given by its item ids in order. Throws when the attempt has no such item. */
export function formProgress(attempt: Attempt, itemIds: readonly string[]): FormProgress {
  const items = itemIds.map((id) => requireItem(attempt, id));
  const open = items.findIndex(({ movedOnAt }) => movedOnAt === undefined);
  const checked = items.filter(({ checkedAt }) => checkedAt !== undefined).length;
  return { place: open === -1 ? items.length : open, checked, isDone: checked === items.length };
}

/**
 * The step a learner comes back to: the one they were at, or where this edition of the lesson has it no more, the last
 * one before it. The first step when nothing comes before.
 */
export function resumeStep(steps: readonly StepId[], { step }: Pick<Attempt, 'step'>): StepId {
  const open = steps
    .toSorted((a, b) => stepPosition(a) - stepPosition(b))
    .filter((candidate, index) => index === 0 || stepPosition(candidate) <= stepPosition(step));
  const last = open.at(-1);
  if (last === undefined) throw new Error('a lesson without steps');
  return last;
}

/**
 * The step a learner goes on to; `undefined` after the last. What follows the second look gives answers away, so there
 * is no way on from it until they are shown; once they are, there is nothing to look for and it is passed over. Of a text
 * that is marked by `sections`, the last one is checked by going on from marking: until it is open, there is no way on.
 */
export function stepAhead(
  steps: readonly StepId[],
  attempt: Attempt,
  itemId: string,
  sections: readonly Span[] = [],
): StepId | undefined {
  const { revealedAt, tries, closedTo = 0 } = requireItem(attempt, itemId);
  const isRevealed = revealedAt !== undefined;
  if (attempt.step === 'second-look' && !isRevealed) return undefined;
  if (attempt.step === 'mark' && tries.length === 0 && isSectionAhead(sections, closedTo)) return undefined;
  return nextStep(isRevealed ? steps.filter((step) => step !== 'second-look') : steps, attempt.step);
}
