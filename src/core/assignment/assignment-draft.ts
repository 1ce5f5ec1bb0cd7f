import { type Assignment, findNoteProblems } from './assignment.ts';
import { defaultSettings } from './default-settings.ts';
import {
  assignmentHref,
  encodeAssignmentLink,
  linkExcess,
  linkLimit,
  noteExcess,
} from './assignment-link.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import type { Settings } from './settings.ts';
import { type Issue, createIssue } from '../base/result.ts';
import { checkSettings } from './check-settings.ts';

/** What a teacher has chosen so far, before there is a link. The note is as it was typed. */
export interface AssignmentDraft extends Pick<Assignment, 'mode' | 'nameField' | 'note'> {
  /** As for practice: a test shows no answers whatever `answers` says, and the choice is still there afterwards. */
  readonly settings: Settings;
  /** Whether hand-ins are sealed to a key of the teacher's. */
  readonly isSealed: boolean;
}

/** The whole lesson as practice: what a form begins with. */
export function createDraft(): AssignmentDraft {
  return { settings: defaultSettings(), mode: 'practice', nameField: 'nickname', note: '', isSealed: false };
}

/** The choices that an assignment came from. */
export function draftOf({ settings, mode, nameField, note, publicKey }: Assignment): AssignmentDraft {
  const { answers } = defaultSettings();
  return {
    settings: mode === 'test' ? { ...settings, answers } : settings,
    mode,
    nameField,
    note,
    isSealed: publicKey !== undefined,
  };
}

/** The settings a class gets by these choices. */
export function settingsOf({ settings, mode }: Pick<AssignmentDraft, 'settings' | 'mode'>): Settings {
  return mode === 'test' ? { ...settings, answers: 'never' } : settings;
}

/** The assignment of these choices under a name of its own. A draft that is sealed needs the public key. */
export function assignmentOf(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version'>,
  id: string,
  publicKey?: string,
): Assignment {
  return {
    version: 1,
    id,
    lesson: { id: lesson.id, version: lesson.version },
    settings: settingsOf(draft),
    nameField: draft.nameField,
    note: draft.note.trim(),
    mode: draft.mode,
    ...(draft.isSealed && publicKey !== undefined ? { publicKey } : {}),
  };
}

/** Whether these choices are still those of an assignment that was made. */
export function isDraftOf(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version'>,
  made: Assignment,
): boolean {
  if (draft.isSealed !== (made.publicKey !== undefined)) return false;
  const again = assignmentOf(draft, lesson, made.id, made.publicKey);
  return encodeAssignmentLink(again) === encodeAssignmentLink(made);
}

/** As long as every public key is; where it counts for nothing but its length. */
const anyKey = 'A'.repeat(43);

/** How long a draft's link is going to be. */
export interface LinkLength {
  /** UTF-16 code units, page address included. */
  readonly length: number;
  /** By how many it has to become shorter; 0 when it may be handed out. */
  readonly excess: number;
  /** How many characters of the note have to go for that; `undefined` where that does not help. */
  readonly noteExcess: number | undefined;
}

/** Measures the link of a draft before there is one: `id` is as long as the name that is going to be drawn. */
export function measureLink(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version'>,
  { siteHref, id }: { readonly siteHref: string; readonly id: string },
): LinkLength {
  const assignment: Assignment = assignmentOf(draft, lesson, id, anyKey);
  const excess = linkExcess(siteHref, assignment);
  return {
    length: assignmentHref(siteHref, assignment).length,
    excess,
    noteExcess: excess === 0 ? 0 : noteExcess(siteHref, assignment),
  };
}

/**
 * Every reason why there can be no link yet: those of `checkSettings`, one for each problem of the note (`too-long`,
 * `not-plain`, `markup`, `address`, at `note`), `link-too-long` at `link`, and those of `findPlaceProblem` at `place`.
 */
export function checkDraft(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version' | 'steps' | 'techniques'>,
  place: { readonly siteHref: string; readonly id: string },
): readonly Issue[] {
  const settings = checkSettings(lesson, draft.settings);
  const problems = findNoteProblems(draft.note.trim());
  const note = problems.map((problem) => createIssue(problem, 'note', `the note is no good: ${problem}`));
  const unplaced = findPlaceProblem(place.siteHref);
  const { excess } = measureLink(draft, lesson, place);
  const message = `the link has ${excess} characters too many; it has to be under ${linkLimit}`;
  return [
    ...(settings.ok ? [] : settings.issues),
    ...note,
    ...(unplaced === undefined ? [] : [createIssue(unplaced, 'place', 'the place is no web page')]),
    ...(excess > 0 ? [createIssue('link-too-long', 'link', message)] : []),
  ];
}

/** The learners' page where it is a file in the same folder; a link in that folder needs no more than its name. */
export const learnersFile = 'second-read.html';

/** Where learners open the lesson: the address of a web page, or `learnersFile`. */
export type PlaceProblem = 'no-address' | 'not-web';

/** What keeps a link from being made for this place; `undefined` where nothing does. */
export function findPlaceProblem(siteHref: string): PlaceProblem | undefined {
  if (siteHref === learnersFile) return undefined;
  if (siteHref === '') return 'no-address';
  // A name or a number of a computer, without a password before it.
  return /^https?:\/\/[^\s/?#@]+([/?][^\s#]*)?(#\S*)?$/i.test(siteHref) ? undefined : 'not-web';
}
