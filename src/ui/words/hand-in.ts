import { handIn } from './en/hand-in.ts';
import { inLanguage } from './words.ts';

/** Words of handing in, which come with the end of a lesson. Only what is loaded with it may import this. */
export const handInMessages = inLanguage('handIn', handIn);
