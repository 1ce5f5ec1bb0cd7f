import type { AttemptItem } from '../../core/attempt/attempt.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../core/scoring/item-feedback.ts';
import { placesToLook, type PlaceToLook } from '../../core/scoring/places-to-look.ts';
import type { Passage } from '../../core/text/passage.ts';
import type { ShownMark } from './mark-layers.ts';
import { misnamedQuestions, type TestQuestion } from './outcome-note.ts';

/** A place to look at again as the page shows it, with the hints that were asked for and no others. */
export interface ShownPlace extends PlaceToLook {
  /** In reading order, from 1. */
  readonly number: number;
  /** What the learner marked there. */
  readonly quotes: readonly string[];
  /** Of the technique that was named and of the one that fits, where they are not the same. */
  readonly questions: readonly TestQuestion[];
  readonly hints: readonly string[];
}

/** The places to look at again after the latest try; `marks` are that try's. */
export function shownPlaces(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
  asked: AttemptItem['hints'],
): ShownPlace[] {
  return placesToLook(passage, feedback.score).map((place, index) => {
    const { annotation: id, labels, given, outcome } = place;
    const hints = feedback.key.annotations.find((annotation) => annotation.id === id)?.hints ?? [];
    // A mark on the rest of a sentence is no clue to a spot in it that was missed.
    const mine = outcome === 'missed' ? [] : marks.filter(({ label }) => labels.includes(label.id));
    const isMisnamed = outcome === 'mislabeled' || given !== undefined;
    return {
      ...place,
      number: index + 1,
      quotes: mine.map(({ quote }) => quote),
      questions: isMisnamed
        ? misnamedQuestions({ id, ...(given === undefined ? {} : { given }) }, feedback, techniques)
        : [],
      hints: hints.slice(0, asked[id] ?? 0),
    };
  });
}
