import type { LabelEdit } from '../response/label-edit.ts';
import type { Marking } from '../response/marking.ts';
import type { Attempt, AttemptItem } from './attempt.ts';
import { stepPosition } from './learner-path.ts';

/**
 * How other work stands to the present one. `same`: nothing differs but where the learner is. `later`: it goes on from the
 * present one. `earlier`: the present one goes on from it. `parted`: each has something that the other does not have, or
 * only words differ. `other`: it was begun apart.
 */
export type WorkRelation = 'same' | 'later' | 'earlier' | 'parted' | 'other';

/**
 * How `other` stands to `present`, told by what was done in them: checks, tries, edits, cards, hints. No clock is asked
 * which of two times is later, for a clock may have been wrong; times only tell whether two events are one.
 */
export function compareWork(present: Attempt, other: Attempt): WorkRelation {
  if (present.id !== other.id) return 'other';
  if (contentOf(present) === contentOf(other)) return 'same';
  const isLater = isContinuedBy(present, other);
  const isEarlier = isContinuedBy(other, present);
  if (isLater === isEarlier) return 'parted';
  return isLater ? 'later' : 'earlier';
}

/** Whether a learner has done anything in this attempt that would be missed. Walking through steps alone is nothing. */
export function isWorkBegun(attempt: Attempt): boolean {
  const { firstRead, shelf, lookUps = {}, repair, reflection, items, handedIn } = attempt;
  const lookedUp = Object.values(lookUps).flatMap(({ where, found }) => [where, found]);
  const said = [...Object.values({ ...firstRead, ...reflection }), ...lookedUp];
  const hasWords = said.some((text) => text !== '');
  const isMarked = Object.values(items).some(
    ({ marking, checkedAt, movedOnAt, closedTo, hints, disagreements }) =>
      marking.lastLabel > 0 ||
      checkedAt !== undefined ||
      movedOnAt !== undefined ||
      closedTo !== undefined ||
      Object.keys(hints).length + disagreements.length > 0,
  );
  return (
    hasWords || isMarked || Object.keys(shelf).length > 0 || repair !== undefined || handedIn !== undefined
  );
}

function contentOf(attempt: Attempt): string {
  return canonical({ ...attempt, step: '', furthest: '', updatedAt: '', finishedAt: '' });
}

/** As JSON with the names of every object in order: what went through a file may have them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether everything that happened in `a` happened in `b` as well. */
function isContinuedBy(a: Attempt, b: Attempt): boolean {
  return (
    stepPosition(a.furthest) <= stepPosition(b.furthest) &&
    hasAll(Object.entries(a.shelf), Object.entries(b.shelf)) &&
    isKept(a.repair?.comparedAt, b.repair?.comparedAt) &&
    Object.entries(a.lookUps ?? {}).every(([card, { shownAt }]) =>
      isKept(shownAt, b.lookUps?.[card]?.shownAt),
    ) &&
    (a.handedIn === undefined || b.handedIn !== undefined) &&
    Object.entries(a.items).every(([id, item]) => {
      const later = b.items[id];
      return later !== undefined && isItemContinuedBy(item, later);
    })
  );
}

function isItemContinuedBy(a: AttemptItem, b: AttemptItem): boolean {
  return (
    isStart(a.tries, b.tries) &&
    // A check closes the history of edits.
    (a.tries.length < b.tries.length || isHistoryOf(a.marking, b.marking)) &&
    a.marking.lastLabel <= b.marking.lastLabel &&
    (a.closedTo ?? 0) <= (b.closedTo ?? 0) &&
    isKept(a.checkedAt, b.checkedAt) &&
    isKept(a.revealedAt, b.revealedAt) &&
    isKept(a.movedOnAt, b.movedOnAt) &&
    Object.entries(a.hints).every(([annotation, count]) => count <= (b.hints[annotation] ?? 0))
  );
}

/** A reason that is being written stays one edit, so of the last edit the reason does not count. */
function isHistoryOf({ history: { done } }: Marking, later: Marking): boolean {
  const last = done.length - 1;
  return (
    isStart(done.slice(0, Math.max(0, last)), later.history.done) &&
    (last < 0 || withoutReason(done[last]) === withoutReason(later.history.done[last]))
  );
}

function withoutReason(edit: LabelEdit | undefined): string {
  return canonical({ ...edit, after: edit?.after && { ...edit.after, reason: '' } });
}

function isKept(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || a === b;
}

function isStart(a: readonly object[], b: readonly object[]): boolean {
  return a.length <= b.length && a.every((entry, index) => canonical(entry) === canonical(b[index]));
}

function hasAll(
  a: readonly (readonly [string, string])[],
  b: readonly (readonly [string, string])[],
): boolean {
  const there = new Map(b);
  return a.every(([name, at]) => there.get(name) === at);
}
