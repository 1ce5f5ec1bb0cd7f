import { teachLesson } from './en/teach-lesson.ts';
import type { Widened } from './messages.ts';

/** Texts of the page that shows teachers a lesson and its guide. No learner's page may import this. */
export const teachLessonMessages: Widened<typeof teachLesson> = teachLesson;
