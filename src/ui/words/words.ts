import type { Words } from './dictionaries.ts';
import { begin } from './en/begin.ts';
import { type Languages, languages } from './languages.ts';

/** The language that was loaded in place of English. */
let loaded: Words | undefined;

/**
 * The words of one part in the language of the page: English, until another language is loaded. Which language it is, is
 * asked at each read, so what is read once and kept (a constant of a module) would stay English for ever.
 */
// @__NO_SIDE_EFFECTS__
export function inLanguage<P extends keyof Words>(part: P, english: Words[P]): Words[P] {
  return new Proxy(english, { get: (_, name) => Reflect.get(loaded?.[part] ?? english, name) });
}

/** Words of every page. What not every page needs, or not at once, is handed through this door by modules beside it. */
export const messages = inLanguage('begin', begin);

/**
 * From now on the page speaks this language, given by its tag: English for `en`, for a language without words, and where
 * its words do not come. Never rejects. To be called before anything is shown: what is on the screen stays as it is.
 */
export async function loadWords(language: string, known: Languages = languages): Promise<void> {
  loaded = await known[language]?.().catch(() => undefined);
}

/** Tells browsers and screen readers what language the page is in; English is what its file says, and more exactly. */
export function tellLanguage(root: HTMLElement): void {
  if (loaded === undefined) return;
  root.lang = messages.language;
  root.dir = messages.direction;
}

/** What is made of the language, such as a format of numbers: made at its first use, and anew only for another language. */
// @__NO_SIDE_EFFECTS__
export function inEachLanguage<T>(make: () => T): () => T {
  let made: { readonly language: string; readonly value: T } | undefined;
  return () => {
    if (made?.language !== messages.language) made = { language: messages.language, value: make() };
    return made.value;
  };
}
