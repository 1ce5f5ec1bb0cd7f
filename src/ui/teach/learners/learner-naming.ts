import type { LearnerRow } from '../../../core/gradebook/class-view.ts';
import { teachMessages } from '../../words/gradebook.ts';

/** How learners are called on screen. */
export interface LearnerNaming {
  readonly areShown: boolean;
  /** A name, or "Learner 7" where names are hidden: the number is the order in which the work came in. */
  nameOf(id: string): string;
  /** The place in the order in which the work came in, from 1; 0 for nobody that is shown. */
  numberOf(id: string): number;
}

/** Names for the learners that are shown. */
export function createNaming(learners: readonly LearnerRow[], areShown: boolean): LearnerNaming {
  const places = new Map(learners.map((row, index) => [row.id, { row, number: index + 1 }]));
  const texts = teachMessages.learners;
  return {
    areShown,
    numberOf: (id) => places.get(id)?.number ?? 0,
    nameOf: (id) => {
      const place = places.get(id);
      if (place === undefined) return '';
      if (!areShown) return texts.learner(place.number);
      return place.row.name === '' ? texts.unnamed(place.number) : place.row.name;
    },
  };
}
