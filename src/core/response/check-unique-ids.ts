import { createIssue, type Issue } from '../result.ts';

/** One `duplicate-id` issue for each label whose id an earlier label has; a label without an id has no twin. */
export function checkUniqueIds(labels: readonly { readonly id?: string }[], path: string): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [index, { id }] of labels.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      issues.push(createIssue('duplicate-id', `${path}[${index}].id`, `an earlier label is ${id} too`));
    }
    seen.add(id);
  }
  return issues;
}
