import type { Words } from './dictionaries.ts';

/** How the words of a language are fetched, by its tag: `fr`, or `pt-BR` where one of several is meant. */
export type Languages = Readonly<Record<string, () => Promise<Words>>>;

/**
 * The languages that the page speaks besides English, which needs no line here: it is in the files of the page. Each is
 * one import, so that it comes as a whole and at once: `fr: async () => (await import('./fr/begin.ts')).french`.
 */
export const languages: Languages = {};

/**
 * The tag of the first of these languages that there are words for, `en` for English, and for none of them too. Who asks
 * for `fr-CA` is given `fr` where there is no French of Canada.
 */
export function firstSpoken(asked: readonly string[], known: Languages = languages): string {
  const tags = asked.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return tags.find((tag) => tag === 'en' || Object.hasOwn(known, tag)) ?? 'en';
}
