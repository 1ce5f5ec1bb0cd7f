import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/** A key annotation has this many hints, each saying a little more than the one before. */
export const hintCount = 3;

/** The attempt with one more hint asked for on a key annotation, up to `hintCount`. */
export function withHint(attempt: Attempt, itemId: string, annotationId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const level = Math.min(hintCount, (item.hints[annotationId] ?? 0) + 1);
    return { ...item, hints: { ...item.hints, [annotationId]: level } };
  });
}
