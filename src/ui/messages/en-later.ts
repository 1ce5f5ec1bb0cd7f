import { disagree } from './en/disagree.ts';
import { secondLook } from './en/second-look.ts';

/** The English words that nobody needs before marks have been checked: they come with the steps that do. */
export const enLater = { secondLook, disagree } as const;
