import type { Attempt } from './attempt.ts';

/** Whether any of the marks have been checked: their answers may have been seen. */
export function isWorkChecked({ items }: Pick<Attempt, 'items'>): boolean {
  return Object.values(items).some(({ checkedAt }) => checkedAt !== undefined);
}
