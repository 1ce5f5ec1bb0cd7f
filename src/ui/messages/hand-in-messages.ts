import { handIn } from './en/hand-in.ts';
import type { Widened } from './messages.ts';

/** Texts of handing in, which come with the end of a lesson. Only what is loaded with it may import this. */
export const handInMessages: Widened<typeof handIn> = handIn;
