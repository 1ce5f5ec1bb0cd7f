import type { Attempt, AttemptItem } from '../../attempt/attempt.ts';
import type { Submission } from '../gradebook.ts';

/**
 * Whether one hand-in continues another of the same attempt, by what is in both and by no clock. It does where it names the
 * other's receipt among those made before it. Where neither names the other (earlier releases kept none), it does where
 * nothing of the other is missing in it (`extendsWork`).
 */
export function continuesWork(later: Submission, earlier: Submission): boolean {
  if (later.handIn.earlier?.includes(earlier.id) === true) return true;
  if (earlier.handIn.earlier?.includes(later.id) === true) return false;
  return extendsWork(later.attempt, earlier.attempt);
}

/**
 * Whether all that only ever grows in an attempt is as far in this one as in the other: the tries of the other begin its own;
 * what was checked, shown, moved on from, compared, finished or closed still is; hints and cards are no fewer. Where none of
 * it is further, marks tell: those of the other are all still there. Times are never compared, only whether there is one.
 */
function extendsWork(later: Attempt, earlier: Attempt): boolean {
  const [all, before] = [growthOf(later), growthOf(earlier)];
  if (![...before].every(([name, amount]) => (all.get(name) ?? 0) >= amount)) return false;
  if (!startsWithTries(later, earlier)) return false;
  const isFurther = [...all].some(([name, amount]) => amount > (before.get(name) ?? 0));
  return isFurther || hasMarks(later, earlier);
}

/** Whether two attempts say the same: the same marks and words, whenever. */
export function saysTheSame(a: Attempt, b: Attempt): boolean {
  return JSON.stringify(saidIn(a)) === JSON.stringify(saidIn(b));
}

function growthOf({ shelf, lookUps = {}, repair, finishedAt, items }: Attempt): ReadonlyMap<string, number> {
  return new Map([
    ...Object.keys(shelf).map((card): [string, number] => [`card ${card}`, 1]),
    ...Object.entries(lookUps).map(([card, { shownAt }]): [string, number] => [
      `looked up ${card}`,
      shownAt === undefined ? 0 : 1,
    ]),
    [`compared ${repair?.annotation ?? ''}`, repair?.comparedAt === undefined ? 0 : 1],
    ['finished', finishedAt === undefined ? 0 : 1],
    ...Object.entries(items).flatMap(([id, item]) => itemGrowth(id, item)),
  ]);
}

function itemGrowth(id: string, item: AttemptItem): [string, number][] {
  const { checkedAt, revealedAt, movedOnAt, closedTo = 0, tries, hints } = item;
  return [
    [`${id} checked`, checkedAt === undefined ? 0 : 1],
    [`${id} shown`, revealedAt === undefined ? 0 : 1],
    [`${id} moved on`, movedOnAt === undefined ? 0 : 1],
    [`${id} closed`, closedTo],
    [`${id} tries`, tries.length],
    ...Object.entries(hints).map(([entry, count]): [string, number] => [`${id} hint ${entry}`, count]),
  ];
}

function startsWithTries(later: Attempt, earlier: Attempt): boolean {
  return Object.entries(earlier.items).every(([id, { tries }]) => {
    const begun = later.items[id]?.tries.slice(0, tries.length) ?? [];
    return JSON.stringify(begun) === JSON.stringify(tries);
  });
}

function hasMarks(later: Attempt, earlier: Attempt): boolean {
  return Object.entries(earlier.items).every(([itemId, { marking }]) => {
    const ids = new Set(later.items[itemId]?.marking.response.labels.map(({ id }) => id));
    return marking.response.labels.every(({ id }) => ids.has(id));
  });
}

function saidIn({ firstRead, lookUps = {}, repair, reflection, items }: Attempt): unknown {
  const said = Object.entries(items).map(([id, { marking, disagreements }]) => [
    id,
    marking.response.labels,
    disagreements.map(({ outcome, reason }) => [outcome, reason]),
  ]);
  const written = repair === undefined ? [] : [repair.annotation, repair.text, repair.ticks];
  const lookedUp = Object.entries(lookUps).map(([card, { where, found }]) => [card, where, found]);
  return [firstRead, written, lookedUp.toSorted(), Object.entries(reflection).toSorted(), said.toSorted()];
}
