import { teachAssign } from './en/teach-assign.ts';
import type { Widened } from './messages.ts';

/** Texts of the page on which teachers make assignments. No learner's page may import this. */
export const teachAssignMessages: Widened<typeof teachAssign> = teachAssign;
