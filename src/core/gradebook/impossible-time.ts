import type { GradebookEntry } from './gradebook.ts';
import { workTimes } from './work-times.ts';

/** Before this there was no lesson to work on. */
const earliest = Date.parse('2026-01-01T00:00:00Z');

const day = 24 * 60 * 60 * 1000;

/** A device may set its clock right while somebody works; by no more than this. */
const tolerance = 60 * 1000;

/**
 * The first time of a submission that cannot be: before 2026, more than a day after it came into the gradebook, or more
 * than a minute before what must come first (the start before everything, everything before it was handed in, a check
 * before its answers were shown). `undefined` where all can be.
 */
export function impossibleTime({
  submission: { attempt, handIn },
  addedAt,
}: GradebookEntry): string | undefined {
  const { startedAt, updatedAt, items } = attempt;
  const { handedInAt } = handIn;
  const latest = Date.parse(addedAt) + day;
  const times = [startedAt, updatedAt, handedInAt, ...workTimes(attempt)];
  const unlikely = times.find((time) => !(Date.parse(time) >= earliest && Date.parse(time) <= latest));
  const early = times.find((time) => isBefore(time, startedAt));
  const late = times.find((time) => isBefore(handedInAt, time));
  const shown = Object.values(items).find(
    ({ checkedAt, revealedAt }) =>
      checkedAt !== undefined && revealedAt !== undefined && isBefore(revealedAt, checkedAt),
  );
  return unlikely ?? early ?? late ?? shown?.revealedAt;
}

/** Whether a time is earlier than another, by more than a clock is set right. */
function isBefore(time: string, other: string): boolean {
  return Date.parse(time) < Date.parse(other) - tolerance;
}
