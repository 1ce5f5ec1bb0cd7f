import type { Passage } from '../../text/passage.ts';
import type { AnnotationOutcome } from './outcome.ts';
import type { ItemScore } from './item-score.ts';

/** A weak spot that is not found and named yet, with no more about it than a learner may know who is still looking. */
export interface PlaceToLook {
  /** The id of the key annotation. Ids speak (`f2` is a factual error), so it is not for the page. */
  readonly annotation: string;
  readonly outcome: Exclude<AnnotationOutcome['outcome'], 'correct'>;
  /** The paragraph it begins in, counted from 1. */
  readonly paragraph: number;
  /** Ids of the labels that found it, or a part of it. */
  readonly labels: readonly string[];
  /** The technique the learner named, where it is not one that fits. */
  readonly given?: string;
}

/** The weak spots to look at again, in reading order; none when every one is found and named. */
export function placesToLook(passage: Passage, { outcomes }: ItemScore): PlaceToLook[] {
  return outcomes.flatMap((candidate) => {
    if (candidate.type !== 'annotation' || candidate.outcome === 'correct') return [];
    const { id, outcome, span, labels, isNamed, given } = candidate;
    const paragraph = passage.paragraphs.findLastIndex(({ start }) => start <= span.start) + 1;
    const misnaming = isNamed || given === undefined ? {} : { given };
    return [{ annotation: id, outcome, paragraph, labels, ...misnaming }];
  });
}
