import {
  type Attempt,
  type AttemptItem,
  type FirstRead,
  type HandedIn,
  type LookUp,
  type Repair,
  firstReadLimits,
  requireItem,
} from './attempt.ts';
import { isSameResponse } from '../response/is-same-response.ts';
import { attemptLimits } from './attempt-limits.ts';
import type { Marking } from '../response/marking.ts';
import { closeHistory } from '../response/edit-history.ts';
import { type StepId, stepIds } from '../lesson/steps.ts';

/** The attempt with one item's work changed, and nothing else. Throws when the attempt has no such item. */
function withItem(
  attempt: Attempt,
  itemId: string,
  now: string,
  change: (item: AttemptItem) => AttemptItem,
): Attempt {
  const item = change(requireItem(attempt, itemId));
  return { ...attempt, items: { ...attempt.items, [itemId]: item }, updatedAt: now };
}

/**
 * The attempt with an item's marks checked. The time of the first check stays, and every try is kept as it stood: a
 * check of the same marks as last time, as after a reload, is no new try. Throws when the attempt has no such item.
 */
export function withCheck(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const { response } = item.marking;
    const last = item.tries.at(-1);
    const isSame = last !== undefined && isSameResponse(last, response);
    const isFull = item.tries.length >= attemptLimits.tries;
    const tries = isSame || isFull ? item.tries : [...item.tries, response];
    return { ...item, tries, checkedAt: item.checkedAt ?? now };
  });
}

/** Whether there is a rewrite that could be compared: words, not only spaces. */
export function canCompare({ repair }: Attempt): boolean {
  return repair !== undefined && repair.text.trim() !== '';
}

/** The attempt with the model looked at; the first time counts. Without a rewrite nothing changes. */
export function withComparison(attempt: Attempt, now: string): Attempt {
  const { repair } = attempt;
  if (repair === undefined || !canCompare(attempt) || repair.comparedAt !== undefined) return attempt;
  return { ...attempt, repair: { ...repair, comparedAt: now }, updatedAt: now };
}

/**
 * The attempt with the learner's objection to one outcome, in place of an earlier one to the same; an empty reason takes
 * it back. What is beyond `attemptLimits` is cut, or left out when there are too many.
 */
export function withDisagreement(
  attempt: Attempt,
  itemId: string,
  { outcome, reason }: { readonly outcome: string; readonly reason: string },
  now: string,
): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const others = item.disagreements.filter((other) => other.outcome !== outcome);
    const kept = reason.trim().slice(0, attemptLimits.disagreementReason);
    if (kept === '') return { ...item, disagreements: others };
    if (others.length >= attemptLimits.disagreements) return item;
    return { ...item, disagreements: [...others, { outcome, reason: kept, at: now }] };
  });
}

/** The attempt as finished. The time of the first finish stays. */
export function withFinish(attempt: Attempt, now: string): Attempt {
  return { ...attempt, finishedAt: attempt.finishedAt ?? now, updatedAt: now };
}

/**
 * The attempt with these answers to the first read, in place of earlier ones. Text beyond `firstReadLimits` is cut:
 * the page's fields take no more, and an attempt must never hold what cannot be read again.
 */
export function withFirstRead(
  attempt: Attempt,
  { kind, wants, note, who, when }: FirstRead,
  now: string,
): Attempt {
  const firstRead = {
    ...(kind === undefined ? {} : { kind: kind.slice(0, firstReadLimits.kind) }),
    ...(wants === undefined ? {} : { wants: wants.slice(0, firstReadLimits.wants) }),
    ...(note === undefined ? {} : { note: note.slice(0, firstReadLimits.note) }),
    ...(who === undefined ? {} : { who: who.slice(0, firstReadLimits.who) }),
    ...(when === undefined ? {} : { when: when.slice(0, firstReadLimits.when) }),
  };
  return { ...attempt, firstRead, updatedAt: now };
}

/** What was made to be handed in; the name as `cleanName` leaves it, and left out where it is empty. */
export type MadeHandIn = Omit<HandedIn, 'confirmedAt'>;

/**
 * The attempt with this as what was last made to be handed in. Made again with the same receipt, as a code after a file,
 * it is the same hand-in: its time stays, and so does what the learner said of it.
 */
export function withHandIn(attempt: Attempt, made: MadeHandIn, now: string): Attempt {
  return attempt.handedIn?.receipt === made.receipt
    ? attempt
    : { ...attempt, handedIn: made, updatedAt: now };
}

/** The attempt with the learner saying that their teacher has what was made; the first time counts. */
export function withHandInConfirmed(attempt: Attempt, now: string): Attempt {
  const { handedIn } = attempt;
  return handedIn === undefined || handedIn.confirmedAt !== undefined
    ? attempt
    : { ...attempt, handedIn: { ...handedIn, confirmedAt: now }, updatedAt: now };
}

/** A key annotation has this many hints, each saying a little more than the one before. */
export const hintCount = 3;

/** The attempt with one more hint asked for on a key annotation, up to `hintCount`. */
export function withHint(attempt: Attempt, itemId: string, annotationId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const level = Math.min(hintCount, (item.hints[annotationId] ?? 0) + 1);
    return { ...item, hints: { ...item.hints, [annotationId]: level } };
  });
}

/** The attempt with the learner's latest marking of an item. Throws when the attempt has no such item. */
export function withMarking(attempt: Attempt, itemId: string, marking: Marking, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, marking }));
}

/** The attempt with the learner gone on from a passage of a form; the first time counts. */
export function withMoveOn(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, movedOnAt: item.movedOnAt ?? now }));
}

/** The attempt with an answer to one question to think about; text beyond `attemptLimits.reflection` is cut. */
export function withReflection(attempt: Attempt, questionId: string, text: string, now: string): Attempt {
  const answer = text.slice(0, attemptLimits.reflection);
  return { ...attempt, reflection: { ...attempt.reflection, [questionId]: answer }, updatedAt: now };
}

/**
 * The attempt with the learner's rewrite as it stands; text beyond `attemptLimits.repair` is cut. When the model was looked
 * at stays with its passage, and goes with another one.
 */
export function withRepair(attempt: Attempt, repair: Omit<Repair, 'comparedAt'>, now: string): Attempt {
  const { annotation, ticks } = repair;
  const text = repair.text.slice(0, attemptLimits.repair);
  const before = attempt.repair?.annotation === annotation ? attempt.repair.comparedAt : undefined;
  const compared = before === undefined ? {} : { comparedAt: before };
  return { ...attempt, repair: { annotation, text, ticks, ...compared }, updatedAt: now };
}

/** The attempt with every answer of an item shown to the learner; the first time counts. */
export function withReveal(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, revealedAt: item.revealedAt ?? now }));
}

/**
 * The attempt with the text of an item closed up to `closedTo`, as after a section was checked; never less than before.
 * What was done to the marks so far can no longer be undone.
 */
export function withSection(attempt: Attempt, itemId: string, closedTo: number, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({
    ...item,
    marking: closeHistory(item.marking),
    closedTo: Math.max(item.closedTo ?? 0, closedTo),
  }));
}

/** The attempt with a card of the source shelf opened; the first time counts. */
export function withShelfCard(attempt: Attempt, cardId: string, now: string): Attempt {
  const { shelf } = attempt;
  const isFull = Object.keys(shelf).length >= attemptLimits.shelfCards;
  if (shelf[cardId] !== undefined || isFull) return attempt;
  return { ...attempt, shelf: { ...shelf, [cardId]: now }, updatedAt: now };
}

/**
 * The attempt with what the learner looked up for a card as it stands; text beyond `attemptLimits` is cut. When they
 * looked at what we found stays.
 */
export function withLookUp(
  attempt: Attempt,
  cardId: string,
  { where, found }: Pick<LookUp, 'where' | 'found'>,
  now: string,
): Attempt {
  const said = {
    where: where.slice(0, attemptLimits.lookUpWhere),
    found: found.slice(0, attemptLimits.lookUpFound),
  };
  return changeLookUp(attempt, cardId, { ...attempt.lookUps?.[cardId], ...said }, now);
}

/** The attempt with what we found looked at; the first time counts. */
export function withLookUpShown(attempt: Attempt, cardId: string, now: string): Attempt {
  const before = attempt.lookUps?.[cardId];
  if (before?.shownAt !== undefined) return attempt;
  return changeLookUp(attempt, cardId, { where: '', found: '', ...before, shownAt: now }, now);
}

function changeLookUp(attempt: Attempt, cardId: string, lookUp: LookUp, now: string): Attempt {
  const { lookUps = {} } = attempt;
  const isFull = lookUps[cardId] === undefined && Object.keys(lookUps).length >= attemptLimits.shelfCards;
  return isFull ? attempt : { ...attempt, lookUps: { ...lookUps, [cardId]: lookUp }, updatedAt: now };
}

/** The attempt with the learner at this step. Nothing done at other steps changes, whichever way they go. */
export function withStep(attempt: Attempt, step: StepId, now: string): Attempt {
  const isAhead = stepIds.indexOf(step) > stepIds.indexOf(attempt.furthest);
  return { ...attempt, step, furthest: isAhead ? step : attempt.furthest, updatedAt: now };
}
