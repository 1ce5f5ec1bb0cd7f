import type { Flag, FlagCode } from './flag.ts';
import type { Gradebook, GradebookEntry } from './gradebook.ts';
import { groupBy } from './group-by.ts';
import { impossibleTime } from './impossible-time.ts';
import { comparedName } from './learner-name.ts';
import { onceForEach } from './once-for-each.ts';
import { sameLogs } from './same-logs.ts';

/** Fewer seconds a mark than this is faster than anybody reads, with enough marks to tell. */
const fewestSeconds = 2;
const enoughMarks = 5;

/** Flags are found again with every batch that comes in, and a class may be large. */
const knownImpossibleTime = onceForEach(impossibleTime);

/** What is to be known about the submissions of a gradebook. */
export interface FoundFlags {
  /** By submission id, in a fixed order; those without any are left out. */
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
  /** The submissions that a later one of the same work under the same name takes the place of, by id. */
  readonly superseded: ReadonlySet<string>;
}

/**
 * Finds everything about the submissions that their own words and those of the others tell; each rule stands with its
 * function. `other-techniques` depends on the class that is shown and is not among them. O(submissions), roughly.
 */
export function findFlags({ lesson, entries }: Pick<Gradebook, 'lesson' | 'entries'>): FoundFlags {
  const later = laterOnes(entries);
  const logs = sameLogs(entries);
  const names = sameNames(entries.filter(({ submission }) => !later.has(submission.id)));
  const version = lesson.bundle.lesson.version;
  const flags = new Map<string, Flag[]>();
  for (const entry of entries) {
    const { id, handIn } = entry.submission;
    const made = handIn.work.lesson.version;
    const isPaper = handIn.medium === 'paper';
    const successor = later.get(id);
    const found = [
      flagOf('handed-in-again', successor && { others: [successor.id], value: successor.handIn.handedInAt }),
      flagOf('same-log', logs.has(id) && { others: logs.get(id) ?? [], value: '' }),
      flagOf('same-name', names.has(id) && { others: names.get(id) ?? [], value: handIn.name }),
      flagOf('other-version', made !== version && { others: [], value: made }),
      flagOf('impossible-times', isPaper ? undefined : valueOf(knownImpossibleTime(entry))),
      flagOf('too-fast', isPaper ? undefined : valueOf(hurriedSeconds(entry))),
      flagOf('paper', isPaper && { others: [], value: '' }),
    ].filter((flag) => flag !== undefined);
    if (found.length > 0) flags.set(id, found);
  }
  return { flags, superseded: new Set(later.keys()) };
}

type FlagParts = Omit<Flag, 'code'>;

function flagOf(code: FlagCode, parts: FlagParts | false | undefined): Flag | undefined {
  return parts === undefined || parts === false ? undefined : { code, ...parts };
}

function valueOf(value: string | undefined): FlagParts | undefined {
  return value === undefined ? undefined : { others: [], value };
}

type Handed = GradebookEntry['submission'];

/** For each older submission of one work under one name the newest of them; of equal times the one added last. */
function laterOnes(entries: readonly GradebookEntry[]): ReadonlyMap<string, Handed> {
  const byWork = groupBy(
    entries.map(({ submission }) => submission),
    ({ attempt, handIn }) => `${attempt.id} ${comparedName(handIn.name)}`,
  );
  return new Map(
    [...byWork.values()].flatMap((same): [string, Handed][] => {
      if (same.length < 2) return [];
      const [newest, ...older] = same
        .toReversed()
        .toSorted((a, b) => Date.parse(b.handIn.handedInAt) - Date.parse(a.handIn.handedInAt));
      return newest === undefined ? [] : older.map(({ id }): [string, Handed] => [id, newest]);
    }),
  );
}

/** For each submission the others of its assignment with the same name; a name that was not given is none. */
function sameNames(entries: readonly GradebookEntry[]): ReadonlyMap<string, readonly string[]> {
  const named = entries
    .map(({ submission }) => submission)
    .filter(({ handIn }) => comparedName(handIn.name) !== '');
  const byName = groupBy(
    named,
    ({ handIn }) => `${handIn.assignment?.id ?? ''} ${comparedName(handIn.name)}`,
  );
  return new Map(
    [...byName.values()].flatMap((same): [string, string[]][] =>
      same.length < 2
        ? []
        : same.map(({ id }) => [id, same.filter((other) => other.id !== id).map((other) => other.id)]),
    ),
  );
}

/** The whole seconds from start to hand-in, where they are too few for the marks: under 2 a mark, with 5 marks or more. */
function hurriedSeconds({ submission: { attempt, handIn } }: GradebookEntry): string | undefined {
  const marks = Object.values(attempt.items).reduce(
    (sum, { marking }) => sum + marking.response.labels.length,
    0,
  );
  const seconds = (Date.parse(handIn.handedInAt) - Date.parse(attempt.startedAt)) / 1000;
  const isHurried = marks >= enoughMarks && seconds < fewestSeconds * marks;
  return isHurried ? `${Math.max(0, Math.floor(seconds))}` : undefined;
}
