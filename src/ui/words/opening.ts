import { opening, savedWork } from './en/home.ts';
import { inLanguage } from './words.ts';

/** Words about whose work is opened, and what could not be. Only what is loaded for it may import this. */
export const openingMessages = inLanguage('opening', opening);

/** Words of opening saved work again. Only what is loaded for it may import this. */
export const savedWorkMessages = inLanguage('savedWork', savedWork);
