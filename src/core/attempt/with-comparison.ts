import type { Attempt } from './attempt.ts';

/** Whether there is a rewrite that could be compared: words, not only spaces. */
export function canCompare({ repair }: Attempt): boolean {
  return repair !== undefined && repair.text.trim() !== '';
}

/** The attempt with the model looked at; the first time counts. Without a rewrite nothing changes. */
export function withComparison(attempt: Attempt, now: string): Attempt {
  const { repair } = attempt;
  if (repair === undefined || !canCompare(attempt) || repair.comparedAt !== undefined) return attempt;
  return { ...attempt, repair: { ...repair, comparedAt: now }, updatedAt: now };
}
