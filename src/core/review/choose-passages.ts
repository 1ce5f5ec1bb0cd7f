import type { ReviewCard } from './review-card.ts';
import { shortItems } from '../lesson/lesson-schema.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { ReviewPool } from '../lesson/parse-review-pool.ts';
import { type Passage, excerptOf } from '../text/passage.ts';
import type { Technique } from '../lesson/technique-schema.ts';

/** A passage that only reviews show, and the technique it is about; not whether it is flawed. */
export interface PoolEntry {
  readonly itemId: string;
  readonly technique: string;
}

/** What a card is shown with: new text, or `undefined` for its own passage. */
export interface ChosenPassage {
  readonly card: ReviewCard;
  readonly itemId: string | undefined;
}

/**
 * For each card, in order, a passage of the same technique that this learner has not seen and no earlier card takes. Which
 * of them, chance decides: `draw` gives a number from 0 to below 1.
 */
export function choosePassages(
  cards: readonly ReviewCard[],
  pool: readonly PoolEntry[],
  seen: ReadonlySet<string>,
  draw: () => number,
): readonly ChosenPassage[] {
  const taken = new Set(seen);
  return cards.map((card) => {
    const open = pool.filter(({ itemId, technique }) => technique === card.technique && !taken.has(itemId));
    const itemId = open[Math.floor(draw() * open.length)]?.itemId;
    if (itemId !== undefined) taken.add(itemId);
    return { card, itemId };
  });
}

/** Every item whose text was shown in a review of this lesson. */
export function seenPassages(cards: readonly ReviewCard[], lessonId: string): ReadonlySet<string> {
  const own = cards.filter((card) => card.lessonId === lessonId);
  return new Set(own.flatMap(({ answers }) => answers.map(({ itemId }) => itemId)));
}

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

/** What a card is shown as, and what scoring it needs. */
export interface ReviewItem {
  readonly cardId: string;
  readonly lesson: { readonly id: string; readonly version: string };
  readonly lessonTitle: string;
  /** Where the text is from: one nobody has seen, or the sentences that were got wrong (an `Excerpt`). */
  readonly origin: 'new' | 'lesson';
  /** The item whose text this is. */
  readonly itemId: string;
  readonly title: string;
  readonly passage: Passage;
  readonly reference: readonly string[];
  readonly techniques: readonly Technique[];
  /** The entry that the answer is judged by; left out where the whole passage is flawed or sound in one way. */
  readonly about?: Pick<ReviewCard, 'entry'>['entry'];
}
