import type { ClassView } from '../../core/gradebook/class-view.ts';

/** How many of those shown handed in: what another hand-in takes the place of is the same learner’s. */
export function countLearners({ learners }: Pick<ClassView, 'learners'>): number {
  return learners.filter(({ flags }) => flags.every(({ code }) => code !== 'handed-in-again')).length;
}
