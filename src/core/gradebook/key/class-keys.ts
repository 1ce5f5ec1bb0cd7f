import { classKeyOf } from '../../analysis/class/class-key.ts';
import { firstItem } from '../../lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import { keyInPlay } from '../../scoring/key-in-play.ts';
import type { Passage } from '../../text/passage.ts';
import { type Adjustment, holdsFor } from '../adjustment.ts';
import { adjustKey } from './adjust-key.ts';
import type { Gradebook } from '../gradebook.ts';
import type { ClassKeys, ItemKeys, PublishedKey } from './item-keys.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { HandIn } from '../../exchange/hand-in.ts';
import { groupBy } from '../../base/group-by.ts';

/** The latest keys of each rule of a lesson: what a change does not concern is the same object as before. */
const latestKeys = onceForEach((_lesson: Gradebook['lesson']) => new Map<string, LatestKeys>());

interface LatestKeys {
  readonly adjustments: readonly Adjustment[];
  readonly keys: ClassKeys;
}

/**
 * The keys for learners of an assignment (`null` for none) who were not asked to look for some techniques; without a group,
 * with the changes that hold for every class. Made once and kept until a change concerns them.
 */
export function classKeysOf(
  { lesson, adjustments }: Pick<Gradebook, 'lesson' | 'adjustments'>,
  techniquesOff: readonly string[],
  forGroup?: string | null,
): ClassKeys {
  // A class without changes of its own has the same keys as all others, made once.
  const group = adjustments.some((one) => one.group !== undefined && one.group === forGroup)
    ? forGroup
    : undefined;
  const rule = `${ruleName(techniquesOff)}/${group === undefined ? '' : JSON.stringify(group)}`;
  const latest = latestKeys(lesson);
  const known = latest.get(rule);
  if (known?.adjustments === adjustments) return known.keys;
  const { bundle } = lesson;
  const leftOut = bundle.techniques.filter(({ id }) => techniquesOff.includes(id));
  const keys: Record<string, ItemKeys> = {};
  for (const id of markedItems(lesson)) {
    const [passage, key] = [bundle.passages[id], lesson.keys[id]];
    if (passage === undefined || key === undefined) continue;
    const before = known?.keys[id];
    const published = before?.published ?? publishedKey(passage, keyInPlay(key, leftOut));
    const changes = adjustments.filter(
      (adjustment) => adjustment.change.item === id && holdsFor(adjustment, group),
    );
    const adjusted = adjustKey(published.key, passage, changes);
    if (before !== undefined && isSameKey(before.adjusted, adjusted)) keys[id] = before;
    else {
      const classKey = adjusted === published.key ? published.classKey : classKeyOf(passage, adjusted);
      keys[id] = { passage, published, changes, adjusted, classKey };
    }
  }
  latest.set(rule, { adjustments, keys });
  return keys;
}

function publishedKey(passage: Passage, key: ResolvedKey): PublishedKey {
  return { key, classKey: classKeyOf(passage, key) };
}

/** A set of left-out techniques as text, the same in whatever order they come. */
function ruleName(techniquesOff: readonly string[]): string {
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

/** The techniques of the lesson that a learner was not asked to look for. */
export function techniquesOffOf({ assignment }: Pick<HandIn, 'assignment'>): readonly string[] {
  return assignment?.settings.techniquesOff ?? [];
}

/** The rule that most of a class was marked by; of equals the one that came first. None is left out where there is nobody. */
export function classRule(handIns: readonly Pick<HandIn, 'assignment'>[]): readonly string[] {
  const rules = groupBy(handIns.map(techniquesOffOf), ruleName);
  let most: readonly (readonly string[])[] = [];
  for (const same of rules.values()) if (same.length > most.length) most = same;
  return most[0] ?? [];
}
