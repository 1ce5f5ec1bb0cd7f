import { getContext, setContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Direction, Passage } from '../../core/text/passage.ts';

/** Attributes of an element that shows words of the lesson: the page around them is in another language. */
export interface LessonLanguage {
  readonly lang?: string;
  readonly dir?: Direction;
}

const key = Symbol('lesson language');

/** Says, for every component below, what language the lesson's own words are in, and which way they run. */
export function setLessonLanguage({ language, direction }: Pick<Passage, 'language' | 'direction'>): void {
  setContext<LessonLanguage>(key, { lang: language, dir: direction });
}

/** The attributes for the lesson's own words; none where no lesson is open. `dir` also isolates them from the words around. */
export function getLessonLanguage(): LessonLanguage {
  return getContext<LessonLanguage | undefined>(key) ?? {};
}

/**
 * The same, for lists that change often: an attribute `dir` in a template is written anew with every change of it, and
 * restyles what stands in the element each time.
 */
export function inLessonLanguage({ lang, dir }: LessonLanguage): Attachment<HTMLElement> {
  return (element) => {
    if (lang !== undefined) element.lang = lang;
    if (dir !== undefined) element.dir = dir;
  };
}
