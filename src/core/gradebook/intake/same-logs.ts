import type { GradebookEntry } from '../gradebook.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { Attempt, AttemptItem } from '../../attempt/attempt.ts';

/** Every time that an attempt tells of, besides when it began and was last changed, as ISO 8601. */
export function workTimes({ shelf, lookUps = {}, repair, items, finishedAt }: Attempt): string[] {
  return [
    ...Object.values(shelf),
    ...Object.values(lookUps).map(({ shownAt }) => shownAt),
    repair?.comparedAt,
    ...Object.values(items).flatMap(itemTimes),
    finishedAt,
  ].filter((time) => time !== undefined);
}

function itemTimes({ checkedAt, revealedAt, movedOnAt, disagreements }: AttemptItem) {
  return [checkedAt, revealedAt, movedOnAt, ...disagreements.map(({ at }) => at)];
}

/** So many times that are the same to the millisecond are no chance: two people share one about once in a thousand pairs. */
const fewestEqual = 3;

/** Milliseconds: the checks of a whole form are one press of a button. */
const apartBy = 1000;

/** Work that tells of more times than this is compared by its first ones. */
const mostTimes = 300;

/** The times of a submission as a clock and as a stop watch has them. What one press of a button set counts once. */
const timesOf = onceForEach(({ submission: { attempt } }: GradebookEntry): string[] => {
  const start = Date.parse(attempt.startedAt);
  const sorted = [start, ...workTimes(attempt).map((time) => Date.parse(time))].toSorted((a, b) => a - b);
  const apart: number[] = [];
  for (const time of sorted) {
    if (time - (apart.at(-1) ?? -Infinity) >= apartBy) apart.push(time);
  }
  const clock = apart.slice(0, mostTimes);
  const watch = clock.filter((time) => time > start);
  return [...clock.map((time) => `${time}`), ...watch.map((time) => `+${time - start}`)];
});

/**
 * Which submissions hold the work of another, by id: those of one attempt id, and those with three or more equal times, to
 * the millisecond, counted from 1970 or from their start. A learner who hands in again under the same name is not one of
 * them; nor is paper, which has no times. O(submissions · times), as long as few share some.
 */
export function sameLogs(entries: readonly GradebookEntry[]): ReadonlyMap<string, readonly string[]> {
  const groups: Group[] = [];
  const byAttempt = new Map<string, Group>();
  const byTime = new Map<string, Group[]>();
  for (const entry of entries) {
    if (entry.submission.handIn.medium === 'paper') continue;
    const { id, attempt } = entry.submission;
    const times = timesOf(entry);
    const group = byAttempt.get(attempt.id) ?? sharing(times, byTime) ?? { members: [] };
    if (group.members.length === 0) groups.push(group);
    group.members.push({ id, name: comparedName(entry.submission.handIn.name), attempt: attempt.id });
    byAttempt.set(attempt.id, group);
    for (const time of times) {
      const known = byTime.get(time);
      if (known === undefined) byTime.set(time, [group]);
      else if (!known.includes(group)) known.push(group);
    }
  }
  return new Map(groups.flatMap(({ members }) => othersOf(members)));
}

interface Group {
  readonly members: Member[];
}

interface Member {
  readonly id: string;
  readonly name: string;
  readonly attempt: string;
}

/** Each member that has others, with them. */
function othersOf(members: readonly Member[]): [id: string, others: string[]][] {
  return members.flatMap((member): [string, string[]][] => {
    const others = members.filter((other) => other !== member && !isOneLearner(member, other));
    return others.length === 0 ? [] : [[member.id, others.map(({ id }) => id)]];
  });
}

function isOneLearner(a: Member, b: Member): boolean {
  return a.name === b.name && (a.name !== '' || a.attempt === b.attempt);
}

/** The first group that shares enough times. */
function sharing(times: readonly string[], byTime: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  const counts = new Map<Group, { clock: number; watch: number }>();
  for (const time of times) {
    for (const group of byTime.get(time) ?? []) {
      const count = counts.get(group) ?? { clock: 0, watch: 0 };
      count[time.startsWith('+') ? 'watch' : 'clock'] += 1;
      counts.set(group, count);
      if (count.clock >= fewestEqual || count.watch >= fewestEqual) return group;
    }
  }
  return undefined;
}

/** A name as names are compared: case, spaces and ways to write the same letters make no difference. Empty for none. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
