import { confidence } from './en/confidence.ts';
import { disagree } from './en/disagree.ts';
import { repair } from './en/repair.ts';
import { review } from './en/review.ts';
import { secondLook } from './en/second-look.ts';
import { shelf } from './en/shelf.ts';

/** The English words that nobody needs to begin: they come with the steps that do. */
export const enLater = { confidence, disagree, repair, review, secondLook, shelf } as const;
