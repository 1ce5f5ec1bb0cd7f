import type { Assignment } from './assignment.ts';
import { defaultSettings } from './default-settings.ts';
import { encodeAssignmentLink } from './encode-assignment-link.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import type { Settings } from './settings.ts';

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
