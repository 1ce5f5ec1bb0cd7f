import type { Lesson } from './lesson-schema.ts';

/** Items whose keys are weighed together: what holds for one long passage holds for the short ones of a form as a whole. */
export interface KeyGroup {
  readonly type: 'item' | 'form' | 'review';
  /** How the group is called in messages: `items.op-ed`, `forms.a`. */
  readonly name: string;
  readonly itemIds: readonly string[];
}

/** The groups of a lesson: each item by itself, each form as one, and what is for reviews. Every passage is in exactly one. */
export function keyGroups({ items, forms, review }: Pick<Lesson, 'items' | 'forms' | 'review'>): KeyGroup[] {
  const single = items.map(({ id }): KeyGroup => ({ type: 'item', name: `items.${id}`, itemIds: [id] }));
  const joint = Object.entries(forms ?? {}).map(([id, form]): KeyGroup => ({
    type: 'form',
    name: `forms.${id}`,
    itemIds: form.map((item) => item.id),
  }));
  const later: KeyGroup[] =
    review === undefined ? [] : [{ type: 'review', name: 'review', itemIds: review.map(({ id }) => id) }];
  return [...single, ...joint, ...later];
}
