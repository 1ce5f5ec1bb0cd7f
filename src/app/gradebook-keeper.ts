import { applyCommand } from '../core/gradebook/apply-command.ts';
import { type Gradebook, createGradebook } from '../core/gradebook/gradebook.ts';
import { learnerViewOf } from '../core/gradebook/views/learner-view-of.ts';
import { type Issue, createIssue, success } from '../core/base/result.ts';
import type { AddPart, AnswerMessage, CallMessage, GivenFile, GradebookKeeper } from './gradebook-calls.ts';
import { type SourceText, readSource, textOfBytes } from '../core/exchange/read-source.ts';
import type { ClassView } from '../core/gradebook/class-view.ts';
import type { AddProgress, ExportFile, ExportKind, FileTask } from '../core/gradebook/gradebook-desk.ts';
import {
  encodeGradebook,
  isGradebookFile,
  parseGradebookFile,
  withDecisions,
} from '../core/gradebook/exports/gradebook-file.ts';
import { withTexts, withUnread } from '../core/gradebook/intake/read-submission.ts';
import { annotationRows } from '../core/gradebook/exports/passages-table.ts';
import { classViewOf, classViewSteps } from '../core/gradebook/views/class-view-of.ts';
import { figuresOf } from '../core/gradebook/exports/figures.ts';
import { learnerRows } from '../core/gradebook/exports/learners-table.ts';
import { returnFileOf } from '../core/gradebook/exports/return-file-of.ts';
import { encodeReturnFile } from '../core/gradebook/key/return-file.ts';
import { toCsv } from '../core/gradebook/exports/to-csv.ts';
import { xapiStatements } from '../core/gradebook/exports/xapi.ts';

/**
 * Keeps one gradebook in memory and does what it is asked, in a worker or on the page. Throws where no lesson is open and for
 * a learner who is not in it.
 */
export function createGradebookKeeper(parts: KeeperParts): GradebookKeeper {
  const kept: KeptGradebook = {
    gradebook: undefined,
    site: '',
    adding: null,
    viewing: Promise.resolve(),
  };
  // Parts are added in the order they came in, whenever their files are read.
  let adding: Promise<unknown> = Promise.resolve();
  return {
    async open({ bundle, key, site }) {
      const gradebook = createGradebook(bundle, key);
      if (!gradebook.ok) return gradebook;
      kept.gradebook = gradebook.value;
      kept.site = site;
      return success({ keys: gradebook.value.lesson.keys, view: await viewOf(kept, parts) });
    },
    add(part, tell) {
      const added = adding.then(() => addFiles(kept, part, parts, tell));
      adding = added.catch(() => undefined);
      return added;
    },
    async apply(command) {
      const { random } = parts;
      const changed = applyCommand(requireGradebook(kept), command, { now: parts.now(), random });
      if (!changed.ok) return changed;
      kept.gradebook = changed.value;
      return success(await viewOf(kept, parts));
    },
    learner(id) {
      const learner = learnerViewOf(requireGradebook(kept), id);
      if (learner === undefined) throw new Error(`nobody here has handed in ${id}`);
      return learner;
    },
    write: (task) => writeFile(requireGradebook(kept), task, kept.site),
  };
}

/** Texts that are read in one go. */
const sliceSize = 4;

/** The first figures come after so many milliseconds, whatever else is said. */
const firstViewAfter = 60;

/** Adds a part of the files, a few at a time, with breaks. Gives the class after the last part. */
async function addFiles(
  kept: KeptGradebook,
  { files, of, isFirst, isLast }: AddPart,
  parts: KeeperParts,
  tell: (progress: AddProgress) => void,
): Promise<ClassView | null> {
  const soon = parts.clock() + firstViewAfter;
  const begun: Adding = { done: 0, of, nextTold: soon, nextView: soon, view: null };
  const adding = isFirst ? begun : (kept.adding ?? begun);
  kept.adding = adding;
  let nextBreak = parts.clock() + parts.breakEvery;
  for (const file of files) {
    for (const step of stepsFor(file, requireGradebook(kept), parts.now())) {
      kept.gradebook = step.apply(requireGradebook(kept));
      adding.done += step.done;
      adding.of += step.more;
      if (parts.clock() >= adding.nextTold) await tellProgress(kept, adding, parts, tell);
      if (parts.clock() < nextBreak) continue;
      await parts.takeBreak();
      nextBreak = parts.clock() + parts.breakEvery;
    }
  }
  return isLast ? viewOf(kept, parts) : null;
}

/** Tells how far it is, with the class so far or, where it is too soon for that, with the last one that was told. */
async function tellProgress(
  kept: KeptGradebook,
  adding: Adding,
  parts: KeeperParts,
  tell: (progress: AddProgress) => void,
): Promise<void> {
  const { clock, viewEvery, viewShare } = parts;
  const begun = clock();
  if (adding.view === null || begun >= adding.nextView) {
    adding.view = await viewOf(kept, parts);
    adding.nextView = clock() + viewShare * (clock() - begun);
  }
  tell({ done: adding.done, of: adding.of, view: adding.view });
  adding.nextTold = clock() + viewEvery;
}

/** A piece of work that is done in one go. */
interface Step {
  readonly apply: (gradebook: Gradebook) => Gradebook;
  /** Texts that are done with it, and texts that were not known before. */
  readonly done: number;
  readonly more: number;
}

function stepsFor({ name, bytes }: GivenFile, { lesson }: Gradebook, now: string): Step[] {
  if (bytes === null) {
    return [refuse([createIssue('unreadable', name, 'the browser could not read it')], 1)];
  }
  if (bytes === 'too-large') {
    return [refuse([createIssue('too-large', name, 'is larger than any hand-in')], 1)];
  }
  const text = mayBeJson(bytes) ? textOfBytes(bytes) : undefined;
  if (text !== undefined && isGradebookFile(text)) return stepsForGradebook(name, text, lesson, now);
  const { texts, issues } = readSource(name, bytes);
  const empty = texts.length + issues.length === 0 ? [createIssue('no-hand-in', name, 'is empty')] : [];
  const refused = [...issues, ...empty];
  const count = texts.length + refused.length;
  return [{ ...refuse(refused, refused.length), more: count - 1 }, ...stepsForTexts(texts, now)];
}

/** What was saved before comes back: the hand-ins are read anew, and the decisions are taken over at the end. */
function stepsForGradebook(name: string, text: string, { bundle }: Gradebook['lesson'], now: string): Step[] {
  const file = parseGradebookFile(text, bundle.lesson.id, name);
  if (!file.ok) return [refuse(file.issues, 1)];
  const { codes } = file.value;
  const texts = codes.map(({ source, code }) => ({ name: source, text: code }));
  const decisions = (gradebook: Gradebook) => withDecisions(gradebook, file.value);
  return [
    { apply: (gradebook) => gradebook, done: 0, more: codes.length - 1 },
    ...stepsForTexts(texts, now),
    { apply: decisions, done: 0, more: 0 },
  ];
}

function stepsForTexts(texts: readonly SourceText[], now: string): Step[] {
  return Array.from({ length: Math.ceil(texts.length / sliceSize) }, (_, index) => {
    const slice = texts.slice(index * sliceSize, (index + 1) * sliceSize);
    return { apply: (gradebook) => withTexts(gradebook, slice, now), done: slice.length, more: 0 };
  });
}

/** Sets aside what could not even be read, each under its own name. */
function refuse(issues: readonly Issue[], done: number): Step {
  return { apply: (gradebook) => withUnread(gradebook, issues), done, more: 0 };
}

/** A gradebook is larger than any hand-in, so it is told apart before limits are looked at. */
function mayBeJson(bytes: Uint8Array): boolean {
  const first = bytes[0] === 0xef ? bytes[3] : bytes.find((byte) => byte > 0x20);
  return first === 0x7b;
}

/** Has the keeper do what a message asks, and sends what comes of it. Never rejects: what breaks is told. */
export async function answerCall(
  keeper: GradebookKeeper,
  message: CallMessage,
  send: (answer: AnswerMessage) => void,
): Promise<void> {
  const { number } = message;
  const tell = (progress: AddProgress) => send({ type: 'progress', number, progress });
  try {
    send({ type: 'answer', number, output: await callKeeper(keeper, message, tell) });
  } catch (error) {
    send({ type: 'broken', number, message: error instanceof Error ? error.message : String(error) });
  }
}

function callKeeper(
  keeper: GradebookKeeper,
  { name, input }: CallMessage,
  tell: (progress: AddProgress) => void,
): unknown {
  // Name and input belong together in every message, which the compiler cannot see for all of them at once.
  const answer = keeper[name] as (given: typeof input, tell: (progress: AddProgress) => void) => unknown;
  return answer(input, tell);
}

const json = 'application/json';
const csv = 'text/csv;charset=utf-8';

/** Writes a file that a teacher asks for. `site` is where the lessons are, as an absolute address. */
function writeFile(gradebook: Gradebook, task: FileTask, site: string): ExportFile {
  return task.type === 'return'
    ? returnAnswers(gradebook, task.note)
    : exportGradebook(gradebook, task.kind, site);
}

function exportGradebook(gradebook: Gradebook, kind: ExportKind, site: string): ExportFile {
  const { id } = gradebook.lesson.bundle.lesson;
  switch (kind) {
    case 'gradebook-json':
      return { name: `${id}-gradebook.json`, type: json, text: encodeGradebook(gradebook) };
    case 'learners-csv':
      return { name: `${id}-learners.csv`, type: csv, text: toCsv(learnerRows(gradebook)) };
    case 'annotations-csv':
      return { name: `${id}-passages.csv`, type: csv, text: toCsv(annotationRows(gradebook)) };
    case 'figures-json':
      return {
        name: `${id}-figures.json`,
        type: json,
        text: write(figuresOf(classViewOf(gradebook))),
      };
    case 'xapi-json':
      return { name: `${id}-xapi.json`, type: json, text: write(xapiStatements(gradebook, { site })) };
  }
}

function returnAnswers(gradebook: Gradebook, note: string): ExportFile {
  const file = returnFileOf(gradebook, note);
  const names = [file.lesson.id, ...(file.assignment === null ? [] : [file.assignment])];
  return { name: `answers-${names.join('-')}.json`, type: json, text: encodeReturnFile(file) };
}

function write(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** What a keeper needs from where it runs. */
export interface KeeperParts {
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Milliseconds since whenever. */
  readonly clock: () => number;
  /** Lets others have their turn. */
  readonly takeBreak: () => Promise<void>;
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** How long it works without a break, in milliseconds. */
  readonly breakEvery: number;
  /** How often it tells how far it is, in milliseconds. */
  readonly viewEvery: number;
  /** How many times as long as the last view took it reads on before the next one: showing must not take over. */
  readonly viewShare: number;
}

/** How far an adding of several parts has come. */
interface Adding {
  done: number;
  of: number;
  nextTold: number;
  nextView: number;
  /** The class as it was told last; `null` before. */
  view: ClassView | null;
}

/** The gradebook that is kept. */
interface KeptGradebook {
  gradebook: Gradebook | undefined;
  /** Where the lessons are, as an absolute address. */
  site: string;
  /** The adding that is under way, or the last one. */
  adding: Adding | null;
  /** Settles when no view is under way: one after the other, each is there soonest. */
  viewing: Promise<unknown>;
}

/** The class as it is when its turn comes, worked out with breaks. */
function viewOf(kept: KeptGradebook, parts: KeeperParts): Promise<ClassView> {
  const view = kept.viewing.then(() => makeView(kept, parts));
  kept.viewing = view.catch(() => undefined);
  return view;
}

async function makeView(
  kept: KeptGradebook,
  { clock, takeBreak, breakEvery }: KeeperParts,
): Promise<ClassView> {
  const steps = classViewSteps(requireGradebook(kept));
  let nextBreak = clock() + breakEvery;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() < nextBreak) continue;
    await takeBreak();
    nextBreak = clock() + breakEvery;
  }
}

/** The gradebook that is open. */
function requireGradebook({ gradebook }: KeptGradebook): Gradebook {
  if (gradebook === undefined) throw new Error('no lesson is open');
  return gradebook;
}
