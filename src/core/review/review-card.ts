import type { Response } from '../response/label.ts';
import type { Span } from '../text/span.ts';

/** When something comes back, and what the scheduler needs to know to decide that again. Times are ISO 8601 in UTC. */
export interface ReviewSchedule {
  readonly dueAt: string;
  /** When it was answered last; at first, when it was got wrong in the lesson. */
  readonly lastAt: string;
  /** In days: after so many it is remembered with 90 % probability. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** How often it has been answered, and how often wrongly after it had been known. */
  readonly reviews: number;
  readonly lapses: number;
}

/** What a learner said when it came back. Whether that was right is derived from the key, like every outcome. */
export interface ReviewAnswer {
  /** The item whose text was shown: one for reviews, or the one of the lesson. */
  readonly itemId: string;
  readonly response: Response;
  readonly at: string;
}

/** Something a learner was sure about and got wrong, which comes back until they know it. */
export interface ReviewCard {
  /** Lesson, item and entry, joined with spaces. */
  readonly id: string;
  readonly lessonId: string;
  readonly itemId: string;
  /** What the mistake was about: `annotation:f1`, `decoy:d2`, `near-miss:n3`, or plain words, `plain:120-240`. */
  readonly entry: string;
  readonly technique: string;
  /** The sentences around it in the item's passage, and the hash of the text in which they stand there. */
  readonly span: Span;
  readonly sha256: string;
  readonly schedule: ReviewSchedule;
  readonly answers: readonly ReviewAnswer[];
}

/** All that is kept for reviews. A change of meaning is a new number with a migration from this one. */
export interface Reviews {
  readonly schema: 1;
  readonly cards: readonly ReviewCard[];
  /** Items of attempts that have been looked through for mistakes: attempt and item, joined with a space. */
  readonly collected: readonly string[];
}

/** Nothing to review. */
export const noReviews: Reviews = { schema: 1, cards: [], collected: [] };

/** Everything about a card that does not change. */
export type CardIdentity = Pick<ReviewCard, 'lessonId' | 'itemId' | 'entry'>;

/** The id of a card. */
export function cardId({ lessonId, itemId, entry }: CardIdentity): string {
  return `${lessonId} ${itemId} ${entry}`;
}
