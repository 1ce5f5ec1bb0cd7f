import type { Assignment } from '../../../core/assignment/assignment.ts';
import type { Attempt } from '../../../core/attempt/attempt.ts';
import { encodeSavedWork } from '../../../core/exchange/saved-work.ts';
import { messages } from '../../words/words.ts';

/** A file that the browser was asked to save. Whether it did, no page can know. */
export interface OfferedFile {
  readonly name: string;
  readonly text: string;
}

/** Offers the learner a copy of their work that this page opens again, with the assignment it is work of. */
export function saveCopy(
  attempt: Attempt,
  assignment: Assignment | undefined,
  saveFile: SaveFile,
): OfferedFile {
  const { id, lesson } = attempt;
  return offer(`second-read-${lesson.id}-${id.slice(0, 6)}.json`, attempt, assignment, saveFile);
}

/** The same of work that was put aside, which may be anything. */
export function saveAside(
  raw: unknown,
  lessonId: string,
  assignment: Assignment | undefined,
  saveFile: SaveFile,
): OfferedFile {
  return offer(`second-read-put-aside-${lessonId}.json`, raw, assignment, saveFile);
}

function offer(
  name: string,
  attempt: unknown,
  assignment: Assignment | undefined,
  saveFile: SaveFile,
): OfferedFile {
  const text = encodeSavedWork({ assignment: assignment ?? null, attempt }, messages.saving.fileNote);
  saveFile(name, text);
  return { name, text };
}

/** Hands the learner a file, of JSON unless a media type is named; plugged in by the page. */
export type SaveFile = (name: string, text: string, type?: string) => void;
