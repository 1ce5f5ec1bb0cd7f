import { join } from 'node:path';
import { type Lesson, parseLesson, passageItems } from '../../core/lesson/lesson-schema.ts';
import type { Issue } from '../../core/base/result.ts';
import { lintPassage } from '../../core/text/lint/lint-passage.ts';
import { folderName, readJson, readText } from './read-json.ts';

/** What looks broken in the passage files of a lesson; a file that cannot be read is for `readPassages` to report. */
export function lintPassages(folder: string, lesson: Lesson): Issue[] {
  return passageItems(lesson).flatMap(({ passage }) => {
    const name = `${folderName(folder)}/${passage}`;
    const raw = readText(join(folder, passage), name);
    return raw.ok ? lintPassage(raw.value, lesson.language, name) : [];
  });
}

/** The same for a folder whose other files may be wrong; nothing when its lesson.json is. */
export function lintFolder(folder: string): Issue[] {
  const data = readJson(join(folder, 'lesson.json'), 'lesson.json');
  const lesson = data.ok ? parseLesson(data.value, 'lesson.json') : data;
  return lesson.ok ? lintPassages(folder, lesson.value) : [];
}
