import { parseAttempt } from '../attempt/parse-attempt.ts';
import type { StoredWork } from '../attempt/attempt-store.ts';

/** More learners than share one computer on one assignment. */
const mostSlots = 99;

/**
 * Several learners may do one assignment on one device, each in a slot of their own: the first under the assignment's own
 * name (`Assigned.workId`), the others under that name with `~2`, `~3` and so on. Whether `workId` is a slot of `base`.
 */
export function isSlotOf(base: string, workId: string): boolean {
  const number = /^~([1-9]\d?)$/.exec(workId.slice(base.length))?.[1];
  return workId === base || (workId.startsWith(base) && number !== undefined && Number(number) > 1);
}

/** The assignment's own name of whatever slot. */
export function baseOfSlot(workId: string): string {
  return workId.replace(/~[1-9]\d?$/, '');
}

/** The works of one assignment on this device, its own slot first. */
export function worksOf(base: string, works: readonly StoredWork[]): readonly StoredWork[] {
  const number = ({ workId }: StoredWork) => Number(workId.slice(base.length + 1) || '1');
  return works.filter(({ workId }) => isSlotOf(base, workId)).toSorted((a, b) => number(a) - number(b));
}

/** Whether anything was done in it. Work that was only opened is nobody's yet. */
export function isTouched({ raw }: StoredWork): boolean {
  const parsed = parseAttempt(raw);
  return !parsed.ok || parsed.value.updatedAt !== parsed.value.startedAt;
}

/** A slot for one more learner: the first that holds no work. With all taken, the last one: its work is offered there. */
export function freeSlot(base: string, works: readonly StoredWork[]): string {
  const taken = new Set(works.map(({ workId }) => workId));
  const slots = Array.from({ length: mostSlots }, (_, index) =>
    index === 0 ? base : `${base}~${index + 1}`,
  );
  return slots.find((slot) => !taken.has(slot)) ?? `${base}~${mostSlots}`;
}
