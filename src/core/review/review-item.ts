import type { Technique } from '../lesson/technique-schema.ts';
import type { Passage } from '../text/passage.ts';
import type { ReviewCard } from './review-card.ts';

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
