import { confidence } from './en/confidence.ts';
import { missing, newer, refused } from './en/opening.ts';
import { aside } from './en/saving.ts';
import { disagree } from './en/disagree.ts';
import { forms } from './en/forms.ts';
import { repair } from './en/repair.ts';
import { review } from './en/review.ts';
import { secondLook } from './en/second-look.ts';
import { sections } from './en/sections.ts';
import { shelf } from './en/shelf.ts';

/** The English words that nobody needs to begin: they come with the steps that do. */
export const enLater = {
  aside,
  confidence,
  disagree,
  forms,
  missing,
  newer,
  refused,
  repair,
  review,
  secondLook,
  sections,
  shelf,
} as const;
