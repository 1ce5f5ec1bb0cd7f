import type { Flag, FlagCode } from '../class-view.ts';
import type { Gradebook, GradebookEntry } from '../gradebook.ts';
import { groupBy } from '../../base/group-by.ts';
import { comparedName, sameLogs, workTimes } from './same-logs.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { type WorkQuestion, whichCounts } from './which-counts.ts';

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
function impossibleTime({ submission: { attempt, handIn }, addedAt }: GradebookEntry): string | undefined {
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

/** Fewer seconds a mark than this is faster than anybody reads, with enough marks to tell. */
const fewestSeconds = 2;
const enoughMarks = 5;

/** Flags are found again with every batch that comes in, and a class may be large. */
const knownImpossibleTime = onceForEach(impossibleTime);

/** What is to be known about the submissions of a gradebook. */
export interface FoundFlags {
  /** By submission id, in a fixed order; those without any are left out. */
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
  /** The submissions that another one of the same work takes the place of, by id. */
  readonly superseded: ReadonlySet<string>;
  /** What only the teacher can know about hand-ins of one work. */
  readonly questions: readonly WorkQuestion[];
}

/**
 * Finds everything about the submissions that their own words and those of the others tell; each rule stands with its
 * function. `other-techniques` depends on the class that is shown and is not among them. O(submissions), roughly.
 */
export function findFlags({
  lesson,
  entries,
  workDecisions,
}: Pick<Gradebook, 'lesson' | 'entries' | 'workDecisions'>): FoundFlags {
  const { replaced: later, questions } = whichCounts(entries, workDecisions);
  const asked = questionsById(questions);
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
      flagOf('two-names', aboutOf(asked.get(`names ${id}`), id)),
      flagOf('apart', aboutOf(asked.get(`later ${id}`), id)),
      flagOf('same-log', othersOf((logs.get(id) ?? []).filter((other) => !isAsked(asked, id, other)))),
      flagOf('same-name', names.has(id) && { others: names.get(id) ?? [], value: handIn.name }),
      flagOf('other-version', made !== version && { others: [], value: made }),
      flagOf('impossible-times', isPaper ? undefined : valueOf(knownImpossibleTime(entry))),
      flagOf('too-fast', isPaper ? undefined : valueOf(hurriedSeconds(entry))),
      flagOf('paper', isPaper && { others: [], value: '' }),
    ].filter((flag) => flag !== undefined);
    if (found.length > 0) flags.set(id, found);
  }
  return { flags, superseded: new Set(later.keys()), questions };
}

type Asked = ReadonlyMap<string, WorkQuestion>;

/** The questions by their type and the hand-ins they are about. */
function questionsById(questions: readonly WorkQuestion[]): Asked {
  return new Map(
    questions.flatMap((question) =>
      question.works.map((id): [string, WorkQuestion] => [`${question.type} ${id}`, question]),
    ),
  );
}

/** What the teacher has decided is no flag any more. */
function aboutOf(question: WorkQuestion | undefined, id: string): FlagParts | undefined {
  if (question === undefined || question.isDecided) return undefined;
  return othersOf(question.works.filter((other) => other !== id));
}

function othersOf(others: readonly string[]): FlagParts | undefined {
  return others.length === 0 ? undefined : { others, value: '' };
}

/** Whether two hand-ins under different names are one work that the teacher is asked about, or was. */
function isAsked(asked: Asked, id: string, other: string): boolean {
  return asked.get(`names ${id}`)?.works.includes(other) === true;
}

type FlagParts = Omit<Flag, 'code'>;

function flagOf(code: FlagCode, parts: FlagParts | false | undefined): Flag | undefined {
  return parts === undefined || parts === false ? undefined : { code, ...parts };
}

function valueOf(value: string | undefined): FlagParts | undefined {
  return value === undefined ? undefined : { others: [], value };
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
