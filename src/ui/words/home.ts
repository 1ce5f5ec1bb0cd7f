import { home } from './en/home.ts';
import { inLanguage } from './words.ts';

/** Words of the home page. The lesson’s page must not import this: it would come with the first load. */
export const homeMessages = inLanguage('home', home);
