import { teachPaper } from './en/teach-paper.ts';
import type { Widened } from './messages.ts';

/** Texts of the teacher’s paper: sets to print, and marks typed in. Only the teacher’s page may import this. */
export const teachPaperMessages: Widened<typeof teachPaper> = teachPaper;
