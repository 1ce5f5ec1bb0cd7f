import { asHandedIn } from '../attempt/as-handed-in.ts';
import type { Attempt } from '../attempt/attempt.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { cleanName } from './clean-name.ts';
import { createHandIn } from './create-hand-in.ts';
import type { HandIn } from './hand-in.ts';
import { receiptOf } from './receipt-of.ts';

/** What a learner's page hands in: the work, and what it answers. */
export interface OwnWork {
  readonly attempt: Attempt;
  /** Left out for work that no assignment asked for. */
  readonly assignment?: Assignment | undefined;
}

/**
 * The hand-in of some work under a name: the one that was made before, with its time and its receipt, where neither the
 * work nor the name has changed since; else one of now.
 */
export function handInOf(work: OwnWork, name: string, now: string): HandIn {
  const { handedIn } = work.attempt;
  if (handedIn === undefined || isChangedSince(work) || cleanName(name) !== (handedIn.name ?? ''))
    return handInAt(work, name, now);
  return handInAt(work, name, handedIn.at);
}

/** Whether the learner has changed their work since they last made something of it to hand in. */
export function isChangedSince(work: OwnWork): boolean {
  const { handedIn } = work.attempt;
  if (handedIn === undefined) return false;
  return receiptOf(handInAt(work, handedIn.name ?? '', handedIn.at)) !== handedIn.receipt;
}

function handInAt({ attempt, assignment }: OwnWork, name: string, at: string): HandIn {
  return createHandIn({
    attempt: asHandedIn(attempt, at),
    assignment: assignment ?? null,
    name,
    medium: 'screen',
    now: at,
  });
}
