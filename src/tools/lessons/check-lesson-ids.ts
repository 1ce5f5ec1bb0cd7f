import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { createIssue, type Issue } from '../../core/base/result.ts';
import { folderName, readJson } from './read-json.ts';

const named = v.object({ id: v.string() });

/**
 * Lessons that share an id: on a site the last one would take the place of the others. Reads no more of a lesson than its
 * id, so that it is said although something else is wrong with one of them.
 */
export function checkLessonIds(folders: readonly string[]): Issue[] {
  const byId = new Map<string, string[]>();
  for (const folder of folders) {
    const file = join(folder, 'lesson.json');
    const data = existsSync(file) ? readJson(file, file) : undefined;
    const id = data?.ok === true && v.is(named, data.value) ? data.value.id : undefined;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), folderName(folder)]);
  }
  return [...byId].flatMap(([id, names]) =>
    names.length < 2
      ? []
      : names.map((name) =>
          createIssue(
            'duplicate-lesson',
            `${name}/lesson.json › id`,
            `“${id}” is the id of ${names.join(' and ')}`,
          ),
        ),
  );
}
