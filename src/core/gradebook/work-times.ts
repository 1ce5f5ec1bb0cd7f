import type { Attempt, AttemptItem } from '../attempt/attempt.ts';

/** Every time that an attempt tells of, besides when it began and was last changed, as ISO 8601. */
export function workTimes({ shelf, repair, items, finishedAt }: Attempt): string[] {
  return [
    ...Object.values(shelf),
    repair?.comparedAt,
    ...Object.values(items).flatMap(itemTimes),
    finishedAt,
  ].filter((time) => time !== undefined);
}

function itemTimes({ checkedAt, revealedAt, movedOnAt, disagreements }: AttemptItem) {
  return [checkedAt, revealedAt, movedOnAt, ...disagreements.map(({ at }) => at)];
}
