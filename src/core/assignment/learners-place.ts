/** The learners' page where it is a file in the same folder; a link in that folder needs no more than its name. */
export const learnersFile = 'second-read.html';

/** Where learners open the lesson: the address of a web page, or `learnersFile`. */
export type PlaceProblem = 'no-address' | 'not-web';

/** What keeps a link from being made for this place; `undefined` where nothing does. */
export function findPlaceProblem(siteHref: string): PlaceProblem | undefined {
  if (siteHref === learnersFile) return undefined;
  if (siteHref === '') return 'no-address';
  // A name or a number of a computer, without a password before it.
  return /^https?:\/\/[^\s/?#@]+([/?][^\s#]*)?(#\S*)?$/i.test(siteHref) ? undefined : 'not-web';
}
