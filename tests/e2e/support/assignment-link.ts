import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { encodeAssignmentLink } from '../../../src/core/assignment/assignment-link.ts';
import type { Lesson } from '../../../src/core/lesson/lesson-schema.ts';

const file = path.resolve(import.meta.dirname, '../../../lessons/line-in-the-silicon/lesson.json');

/** The first lesson as its file has it. */
export const lessonData = JSON.parse(readFileSync(file, 'utf8')) as Lesson;

/** The fragment of a link that assigns the first lesson with these settings. */
export function linkOf(
  change: Partial<Assignment['settings']> = {},
  about: Partial<Assignment> = {},
): string {
  return encodeAssignmentLink({
    version: 1,
    id: 'class9b',
    lesson: { id: lessonData.id, version: lessonData.version },
    settings: { ...defaultSettings(), ...change },
    nameField: 'nickname',
    note: '',
    mode: 'practice',
    ...about,
  });
}
