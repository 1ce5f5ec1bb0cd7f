import type { Passage } from '../text/passage.ts';
import type { LessonBundle } from './lesson-bundle.ts';
import type { LessonItem } from './lesson-schema.ts';

/** The item a lesson is about, with its passage. A parsed lesson has exactly one; without it the data was never parsed. */
export function firstItem(bundle: LessonBundle): { item: LessonItem; passage: Passage } {
  const item = bundle.lesson.items[0];
  const passage = item === undefined ? undefined : bundle.passages[item.id];
  if (item === undefined || passage === undefined) throw new Error('a lesson without an item or its passage');
  return { item, passage };
}
