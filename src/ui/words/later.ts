import { later } from './en/later.ts';
import { inLanguage } from './words.ts';

/** Words of steps that are loaded when they are reached. Only what is loaded with them may import this. */
export const laterMessages = inLanguage('later', later);
