import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';
import type { ReviewSchedule } from '../../core/review/review-card.ts';
import type { ReviewScheduler } from '../../core/review/review-store.ts';

/** In days: within half a year everything comes back once more. FSRS puts “good” a day after “hard”, so one is left free. */
const longest = 179;

// Whole days only (no steps of minutes), and nothing random: the same answers always give the same dates.
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: longest,
  enable_fuzz: false,
  enable_short_term: false,
});

/** Decides by FSRS, the free spaced repetition scheduler, with its usual parameters. A right answer is “good”, any other “again”. */
export const fsrsScheduler: ReviewScheduler = {
  begin: (at) => {
    const made = new Date(at);
    return toSchedule(scheduler.next(createEmptyCard(made), made, Rating.Again).card, 0);
  },
  next: (schedule, isRight, at) => {
    const rating = isRight ? Rating.Good : Rating.Again;
    return toSchedule(scheduler.next(toCard(schedule), new Date(at), rating).card, schedule.reviews + 1);
  },
};

/** Our own fields are kept, so that another release of the package, or another scheduler, can read them. */
function toSchedule(card: Card, reviews: number): ReviewSchedule {
  return {
    dueAt: card.due.toISOString(),
    lastAt: (card.last_review ?? card.due).toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    reviews,
    lapses: card.lapses,
  };
}

function toCard({ dueAt, lastAt, stability, difficulty, reviews, lapses }: ReviewSchedule): Card {
  const [due, last] = [new Date(dueAt), new Date(lastAt)];
  return {
    due,
    last_review: last,
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: Math.round((due.getTime() - last.getTime()) / 86_400_000),
    learning_steps: 0,
    reps: reviews + 1,
    lapses,
    state: State.Review,
  };
}
