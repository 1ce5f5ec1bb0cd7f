import type { Lesson } from './lesson-schema.ts';

/** Items whose keys are weighed together: what holds for one long passage holds for the short ones of a form as a whole. */
export interface KeyGroup {
  readonly type: 'item' | 'form';
  /** How the group is called in messages: `items.op-ed`, `forms.a`. */
  readonly name: string;
  readonly itemIds: readonly string[];
}

/** The groups of a lesson: each item by itself, and each form as one. Every passage is in exactly one. */
export function keyGroups({ items, forms }: Pick<Lesson, 'items' | 'forms'>): KeyGroup[] {
  const single = items.map(({ id }): KeyGroup => ({ type: 'item', name: `items.${id}`, itemIds: [id] }));
  const joint = Object.entries(forms ?? {}).map(([id, form]): KeyGroup => ({
    type: 'form',
    name: `forms.${id}`,
    itemIds: form.map((item) => item.id),
  }));
  return [...single, ...joint];
}
