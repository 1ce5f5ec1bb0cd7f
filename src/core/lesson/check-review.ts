import { createIssue, type Issue } from '../result.ts';
import { checkShortItems, type ShortParts } from './check-forms.ts';
import { formKind } from './form-kind.ts';
import type { FormItem, Lesson } from './lesson-schema.ts';

/** How far the usual length of a passage may lie from that of the forms, as a share of the longer. */
const mostApart = 0.15;

/**
 * Whether passages can stand in for what a learner got wrong: each is flawed or sound in one way and every technique as
 * often flawed as sound (`form-item`, `form-balance`), every technique of the lesson has some (`review-technique`), and
 * they are about as long as the passages of the forms (`review-length`).
 */
export function checkReview(
  review: readonly FormItem[],
  forms: Lesson['forms'],
  parts: ShortParts,
  path: string,
): Issue[] {
  return [
    ...checkShortItems('review', review, parts, path),
    ...checkTechniques(review, parts, path),
    ...checkLength(review, forms, parts, path),
  ];
}

function checkTechniques(
  review: readonly FormItem[],
  { techniques, keys }: ShortParts,
  path: string,
): Issue[] {
  const kinds = review.flatMap(({ id }) => (keys[id] === undefined ? [] : [formKind(keys[id])]));
  const missing = techniques.filter((id) => !kinds.some((kind) => kind?.technique === id));
  return missing.map((id) =>
    createIssue('review-technique', `${path} › review`, `there is no passage for ${id}`),
  );
}

function checkLength(
  review: readonly FormItem[],
  forms: Lesson['forms'],
  { passages }: ShortParts,
  path: string,
): Issue[] {
  if (forms === undefined) return [];
  const usual = (items: readonly FormItem[]) =>
    items.reduce((total, { id }) => total + (passages[id]?.words.length ?? 0), 0) / items.length;
  const [ours, theirs] = [usual(review), usual([...forms.a, ...forms.b])];
  if (Math.abs(ours - theirs) <= mostApart * Math.max(ours, theirs)) return [];
  const message = `a passage has ${ours.toFixed(0)} words, one of the forms ${theirs.toFixed(0)}: more than ${mostApart * 100} % apart`;
  return [createIssue('review-length', `${path} › review`, message)];
}
