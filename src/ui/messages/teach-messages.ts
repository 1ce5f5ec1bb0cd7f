import { teachCollect } from './en/teach-collect.ts';
import { teachFrame } from './en/teach-frame.ts';
import { teachKey } from './en/teach-key.ts';
import { teachLearner } from './en/teach-learner.ts';
import { teachLearners } from './en/teach-learners.ts';
import type { Widened } from './messages.ts';

const texts = {
  frame: teachFrame,
  collect: teachCollect,
  learners: teachLearners,
  learner: teachLearner,
  key: teachKey,
} as const;

/** Texts of the teacher’s page and its gradebook. Only the teacher’s page may import them. */
export const teachMessages: Widened<typeof texts> = texts;
