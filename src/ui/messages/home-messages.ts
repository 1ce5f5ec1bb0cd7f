import { home } from './en/home.ts';
import type { Widened } from './messages.ts';

/** Texts of the home page. The lesson’s page must not import this: it would come with the first load. */
export const homeMessages: Widened<typeof home> = home;
