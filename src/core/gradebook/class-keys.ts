import { classKeyOf } from '../analysis/class-key.ts';
import { firstItem } from '../lesson/first-item.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { keyInPlay } from '../scoring/key-in-play.ts';
import { adjustKey } from './adjust-key.ts';
import type { Gradebook } from './gradebook.ts';
import type { ClassKeys, ItemKeys } from './item-keys.ts';
import type { GradebookCache } from './gradebook-cache.ts';

/** The keys for learners who were not asked to look for some techniques. Made once and kept until a change concerns them. */
export function classKeysOf(
  { lesson, adjustments }: Pick<Gradebook, 'lesson' | 'adjustments'>,
  techniquesOff: readonly string[],
  cache: GradebookCache,
): ClassKeys {
  const rule = ruleName(techniquesOff);
  const known = cache.keys.get(rule);
  if (known?.adjustments === adjustments) return known.keys;
  const { bundle } = lesson;
  const leftOut = bundle.techniques.filter(({ id }) => techniquesOff.includes(id));
  const keys: Record<string, ItemKeys> = {};
  for (const id of markedItems(lesson)) {
    const [passage, key] = [bundle.passages[id], lesson.keys[id]];
    if (passage === undefined || key === undefined) continue;
    const before = known?.keys[id];
    const published = before?.published ?? keyInPlay(key, leftOut);
    const changes = adjustments.filter(({ change }) => change.item === id);
    const adjusted = adjustKey(published, passage, changes);
    keys[id] =
      before !== undefined && isSameKey(before.adjusted, adjusted)
        ? before
        : { passage, published, adjusted, classKey: classKeyOf(passage, adjusted) };
  }
  cache.keys.set(rule, { adjustments, keys });
  return keys;
}

/** A set of left-out techniques as text, the same in whatever order they come. */
export function ruleName(techniquesOff: readonly string[]): string {
  return techniquesOff.toSorted().join(' ');
}

/** The items that a class is marked on: the long passage first. Passages for a review are nobody's work in a class. */
function markedItems({ bundle }: Gradebook['lesson']): readonly string[] {
  const { forms } = bundle.lesson;
  return [firstItem(bundle).item.id, ...[...(forms?.a ?? []), ...(forms?.b ?? [])].map(({ id }) => id)];
}

/** Keys are small, and marking a class anew is not. */
function isSameKey(a: ResolvedKey, b: ResolvedKey): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
