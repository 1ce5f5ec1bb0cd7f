import { rate } from './annotation-figures.ts';
import type { ClassTable } from './class-table.ts';

/** What a class made of a passage that can be argued either way. The three counts add up to the learners. */
export interface ArguableFigures {
  readonly id: string;
  readonly technique: string;
  readonly learners: number;
  /** Learners who marked it under a name it accepts. */
  readonly accepted: number;
  /** Learners who were charged for words of it. */
  readonly misnamed: number;
  readonly left: number;
  /** The share who marked it, either way. */
  readonly markedRate: number | null;
}

/** The figures of every arguable annotation, in reporting order. */
export function arguableFigures({ key, learners }: ClassTable): ArguableFigures[] {
  return key.arguable.map(({ entry: { id }, technique }, position) => {
    const count = (answer: string) => learners.filter(({ arguable }) => arguable[position] === answer).length;
    const left = count('left');
    return {
      id,
      technique,
      learners: learners.length,
      accepted: count('accepted'),
      misnamed: count('misnamed'),
      left,
      markedRate: rate(learners.length - left, learners.length),
    };
  });
}
