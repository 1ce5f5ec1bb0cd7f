import { shortItems } from '../lesson/lesson-schema.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { ReviewPool } from '../lesson/parse-review-pool.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { ChosenPassage } from './choose-passages.ts';
import type { ReviewItem } from './review-item.ts';

/**
 * What a card is shown as: the new passage that was chosen, else its own, a short one whole and of a long one the
 * sentences around the mistake. `undefined` when the text is no longer the one in which the mistake was made.
 */
export function reviewItemOf(
  { card, itemId }: ChosenPassage,
  { lesson, techniques, passages }: LessonBundle,
  pool: ReviewPool,
): ReviewItem | undefined {
  const common = {
    cardId: card.id,
    lesson: { id: lesson.id, version: lesson.version },
    lessonTitle: lesson.title,
    techniques,
  };
  const fresh = pool.items.find(({ id }) => id === itemId);
  const freshPassage = fresh === undefined ? undefined : pool.passages[fresh.id];
  if (fresh !== undefined && freshPassage !== undefined) {
    const { id, title, reference = [] } = fresh;
    return { ...common, origin: 'new', itemId: id, title, passage: freshPassage, reference };
  }
  const whole = passages[card.itemId];
  if (whole === undefined || whole.sha256 !== card.sha256 || card.span.end > whole.text.length)
    return undefined;
  const short = shortItems(lesson).find(({ id }) => id === card.itemId);
  if (short !== undefined) {
    const { id, title, reference = [] } = short;
    return { ...common, origin: 'lesson', itemId: id, title, passage: whole, reference };
  }
  return {
    ...common,
    origin: 'lesson',
    itemId: card.itemId,
    title: lesson.items.find(({ id }) => id === card.itemId)?.title ?? lesson.title,
    passage: excerptOf(whole, card.span),
    reference: [],
    about: card.entry,
  };
}
