import type { Marking } from './marking.ts';

/** The id for the next label of this marking: `m1`, `m2`, and so on; permanent and never given twice. */
export function nextLabelId(marking: Marking): string {
  return `m${marking.lastLabel + 1}`;
}

/** The number in an id that `nextLabelId` gives out, 0 for any other id. */
export function labelNumber(id: string): number {
  return /^m[1-9][0-9]{0,8}$/.test(id) ? Number(id.slice(1)) : 0;
}
