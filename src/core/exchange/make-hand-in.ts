import { attemptLimits } from '../attempt/attempt-limits.ts';
import type { Attempt, AttemptItem, HandedIn, Repair } from '../attempt/attempt.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { type HandIn, type HandInItem, type HandInWork, cleanName, handInLimits } from './hand-in.ts';
import { fingerprintOf, receiptOf } from './receipt.ts';
import type { MadeHandIn } from '../attempt/change-attempt.ts';

/** What a hand-in is made of. */
export interface NewHandIn {
  readonly attempt: Attempt;
  /** `null` for work that no assignment asked for. */
  readonly assignment: Assignment | null;
  /** As it was typed. */
  readonly name: string;
  readonly medium: HandIn['medium'];
  readonly now: string;
  /** The receipts of what was made of the same work before, the oldest first; only the latest are kept. */
  readonly earlier?: readonly string[];
}

/** Makes a hand-in of an attempt as it stands: without undo histories, and with the name as `cleanName` leaves it. */
export function createHandIn({ attempt, assignment, name, medium, now, earlier = [] }: NewHandIn): HandIn {
  return {
    assignment:
      assignment === null
        ? null
        : { id: assignment.id, settings: assignment.settings, mode: assignment.mode },
    name: cleanName(name),
    medium,
    handedInAt: now,
    ...(earlier.length === 0 ? {} : { earlier: earlier.slice(-attemptLimits.earlier) }),
    texts: fingerprintOf(attempt.passages),
    work: workOf(attempt),
  };
}

/** Names every field: what an attempt knows of earlier hand-ins does not travel. */
function workOf(attempt: Attempt): HandInWork {
  const { schema, id, lesson, startedAt, updatedAt, step, furthest, firstForm, shelf, reflection } = attempt;
  const { firstRead, lookUps, repair, finishedAt } = attempt;
  const items = Object.entries(attempt.items).map(([itemId, item]) => [itemId, itemOf(item)] as const);
  return {
    schema,
    id,
    lesson: { id: lesson.id, version: lesson.version },
    startedAt,
    updatedAt,
    step,
    furthest,
    firstForm,
    ...(firstRead === undefined ? {} : { firstRead }),
    shelf,
    ...(lookUps === undefined ? {} : { lookUps }),
    ...(repair === undefined ? {} : { repair }),
    reflection,
    items: Object.fromEntries(items),
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
}

function itemOf({ marking, ...rest }: AttemptItem): HandInItem {
  return { response: marking.response, ...rest };
}

/**
 * The attempt as it is handed in at a time: all of its content, and nothing of where the learner happens to be in it.
 * Hand-ins made of it at the same time are equal, and so are their receipts, exactly as long as the learner has changed
 * nothing, however often they opened the page or went back and forth in between.
 */
export function asHandedIn(attempt: Attempt, at: string): Attempt {
  return { ...attempt, step: 'report', furthest: 'report', updatedAt: at };
}

/** What the first lines of a file say, in the language of the page; each is one line. */
export interface HandInFileWords {
  /** What this is. */
  readonly title: string;
  readonly lesson: string;
  readonly name: string;
  readonly handedIn: string;
  readonly receipt: string;
  /** How a teacher opens it, and that it must stay as it is. */
  readonly howToOpen: string;
  readonly doNotChange: string;
}

/** A file to save. */
export interface HandInFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A hand-in as a plain text file: a few lines for people, then the code, which may be a sealed one; then neither the
 * lines nor the name of the file tell the learner's name. `readHandIn` reads the text.
 */
export function handInFile(
  handIn: HandIn,
  code: string,
  lessonTitle: string,
  words: HandInFileWords,
): HandInFile {
  const receipt = receiptOf(handIn);
  const name = /^SR\d+\./.test(code) ? handIn.name : '';
  const facts = [
    [words.lesson, lessonTitle],
    [words.name, name],
    [words.handedIn, handIn.handedInAt],
    [words.receipt, receipt],
  ];
  const lines = [
    words.title,
    '',
    ...facts.filter(([, value]) => value !== '').map(([word, value]) => `${word}: ${value}`),
    '',
    words.howToOpen,
    words.doNotChange,
    '',
    code,
    '',
  ];
  const parts = [fileNamePart(name), handIn.work.lesson.id, receipt];
  return { name: `${parts.filter((part) => part !== '').join('-')}.txt`, text: lines.join('\n') };
}

/** Letters and digits of any script; what may mean something to a file system becomes a hyphen. */
function fileNamePart(name: string): string {
  const safe = name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return safe
    .slice(0, handInLimits.name)
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/^-+|-+$/g, '');
}

/** What a learner's page hands in: the work, and what it answers. */
export interface OwnWork {
  readonly attempt: Attempt;
  /** Left out for work that no assignment asked for. */
  readonly assignment?: Assignment | undefined;
}

/**
 * The hand-in of some work under a name: the one that was made before, with its time and its receipt, where neither the
 * work nor the name has changed since; else one of now, which names the one before it.
 */
export function handInOf(work: OwnWork, name: string, now: string): HandIn {
  const { handedIn } = work.attempt;
  if (handedIn === undefined) return handInAt(work, name, now);
  const isSameName = cleanName(name) === (handedIn.name ?? '');
  const same = isSameName ? madeBefore(work, handedIn) : undefined;
  return same ?? handInAt(work, name, now, [...(handedIn.earlier ?? []), handedIn.receipt]);
}

/** What an attempt remembers of a hand-in that was made of it. */
export function madeOf({ attempt }: OwnWork, handIn: HandIn): MadeHandIn {
  const { handedInAt, name, earlier } = handIn;
  return {
    at: handedInAt,
    receipt: receiptOf(handIn),
    ...(name === '' ? {} : { name }),
    content: contentOf(attempt),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/**
 * Whether the learner has changed marks or words since they last made something of their work to hand in. What they looked
 * at is no change: steps, hints, cards, answers that were shown or returned, and the times of any of it.
 */
export function isChangedSince(work: OwnWork): boolean {
  const { handedIn } = work.attempt;
  if (handedIn === undefined) return false;
  if (handedIn.content !== undefined) return contentOf(work.attempt) !== handedIn.content;
  return madeBefore(work, handedIn) === undefined;
}

/**
 * A short name of what the learner said: marks, what goes with them, objections, and all that they wrote. Equal for two
 * attempts exactly as long as that is, but for one chance in 2^40.
 */
function contentOf(attempt: Attempt): string {
  const { schema, id, lesson, passages, startedAt: at, step, furthest, firstForm } = attempt;
  const { firstRead, lookUps, repair, reflection } = attempt;
  const lookedUp = writtenLookUps(lookUps);
  const items = Object.entries(attempt.items).map(([itemId, { marking, movedOnAt, disagreements }]) => {
    const objections = disagreements.map((disagreement) => ({ ...disagreement, at }));
    // Going on from a short passage is the answer that it holds up.
    const moved = movedOnAt === undefined ? {} : { movedOnAt: at };
    return [itemId, { marking, ...moved, tries: [], hints: {}, disagreements: objections }] as const;
  });
  const said: Attempt = {
    schema,
    id,
    lesson,
    passages,
    startedAt: at,
    updatedAt: at,
    step,
    furthest,
    firstForm,
    ...(firstRead === undefined ? {} : { firstRead }),
    shelf: {},
    ...(lookedUp === undefined ? {} : { lookUps: lookedUp }),
    ...(repair === undefined ? {} : { repair: written(repair) }),
    reflection,
    items: Object.fromEntries(items),
  };
  return receiptOf(handInAt({ attempt: said }, '', at));
}

/** Looking at what we found is no change; nor is a card that was opened and left empty. */
function writtenLookUps(lookUps: Attempt['lookUps'] = {}): Attempt['lookUps'] {
  const said = Object.entries(lookUps).flatMap(([card, { where, found }]) =>
    where === '' && found === '' ? [] : [[card, { where, found }] as const],
  );
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function written({ annotation, text, ticks }: Repair): Repair {
  return { annotation, text, ticks };
}

/** The hand-in that was made, made again; `undefined` where the work is not what it was. */
function madeBefore(work: OwnWork, { at, name = '', earlier, receipt }: HandedIn): HandIn | undefined {
  return [work.attempt, unchecked(work.attempt)]
    .map((attempt) => handInAt({ ...work, attempt }, name, at, earlier))
    .find((handIn) => receiptOf(handIn) === receipt);
}

/** The attempt as it was before any answers came: opening those that a teacher returned checks it, and changes no mark. */
function unchecked(attempt: Attempt): Attempt {
  const items = Object.entries(attempt.items).map(([id, item]) => {
    const { marking, hints, disagreements, closedTo, movedOnAt } = item;
    const rest = {
      ...(closedTo === undefined ? {} : { closedTo }),
      ...(movedOnAt === undefined ? {} : { movedOnAt }),
    };
    return [id, { marking, ...rest, tries: [], hints, disagreements }] as const;
  });
  return { ...attempt, items: Object.fromEntries(items) };
}

function handInAt({ attempt, assignment }: OwnWork, name: string, at: string, earlier?: readonly string[]) {
  return createHandIn({
    attempt: asHandedIn(attempt, at),
    assignment: assignment ?? null,
    name,
    medium: 'screen',
    now: at,
    ...(earlier === undefined ? {} : { earlier }),
  });
}
