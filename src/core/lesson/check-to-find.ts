import { createIssue, type Issue } from '../result.ts';
import type { LessonItem } from './lesson-schema.ts';
import type { ResolvedKey } from './resolved-key.ts';

/** Whether the number of weak spots a lesson tells its learners is the number its key has. */
export function checkToFind({ toFind }: LessonItem, key: ResolvedKey, path: string): Issue[] {
  if (toFind === undefined) return [];
  const scored = key.annotations.filter(({ status }) => status === 'scored');
  const techniques = new Set([...Object.keys(toFind), ...scored.map(({ technique }) => technique)]);
  return [...techniques].flatMap((id) => {
    const count = scored.filter(({ technique }) => technique === id).length;
    const told = toFind[id] ?? 0;
    return told === count
      ? []
      : [createIssue('wrong-count', `${path}.toFind`, `“${id}” has ${count}, not ${told}`)];
  });
}
