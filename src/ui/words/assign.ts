import { assign } from './en/assign.ts';
import { inLanguage } from './words.ts';

/** Words of making an assignment. Only what teachers load for it may import this. */
export const teachAssignMessages = inLanguage('assign', assign);
