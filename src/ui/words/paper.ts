import { lesson, paper } from './en/paper.ts';
import { inLanguage } from './words.ts';

/** Words of a lesson and its guide, for teachers. Only what they load for it may import this. */
export const teachLessonMessages = inLanguage('lesson', lesson);

/** Words of the teacher’s paper: sets to print, and marks typed in. Only what teachers load for it may import this. */
export const teachPaperMessages = inLanguage('paper', paper);
