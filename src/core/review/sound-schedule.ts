import type { ReviewSchedule } from './review-card.ts';

/** In milliseconds. A clock that is off by less than this does no harm. */
const tolerance = 7 * 86_400_000;

/** No scheduler of ours waits longer than half a year. */
const longest = 184 * 86_400_000;

/**
 * The schedule as it can be believed at a time. Answered in the future, or due later than any scheduler would say, it was made
 * by a clock that was wrong: when it was answered cannot be known, so it is due now. A day is never waited for in vain.
 */
export function soundSchedule(schedule: ReviewSchedule, now: string): ReviewSchedule {
  const [last, due, at] = [schedule.lastAt, schedule.dueAt, now].map((time) => Date.parse(time));
  if (last === undefined || due === undefined || at === undefined || !Number.isFinite(at)) return schedule;
  const isSound = last <= at + tolerance && due <= at + longest;
  return isSound ? schedule : { ...schedule, lastAt: now, dueAt: now };
}
