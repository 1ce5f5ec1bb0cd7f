import { createIssue, type Issue } from '../result.ts';
import type { LessonKey } from './key-schema.ts';

/** Ids that entries of two different items share: an id means one thing in the whole key. */
export function checkKeyIds({ items }: Pick<LessonKey, 'items'>, path: string): Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [itemId, { annotations, decoys, nearMisses }] of Object.entries(items)) {
    for (const { id } of [...annotations, ...decoys, ...nearMisses]) {
      const owner = owners.get(id) ?? itemId;
      if (owner === itemId) owners.set(id, itemId);
      else
        issues.push(createIssue('duplicate-id', `${path} › items.${itemId}`, `“${id}” is in ${owner} too`));
    }
  }
  return issues;
}
