import { gradebook } from './en/gradebook.ts';
import { inLanguage } from './words.ts';

/** Words of the teacher’s page and its gradebook. No learner’s page may import this. */
export const teachMessages = inLanguage('gradebook', gradebook);
