import { getContext, setContext } from 'svelte';

/** Says a text to somebody who does not see what has changed: in the page's status line. */
export type Announce = (text: string) => void;

/** A page's status line: what was said last, for `Announcer.svelte` to show. */
export interface Announcer {
  readonly said: string;
  readonly announce: Announce;
}

/** Where components find it. */
export const announcerKey = Symbol('announcer');

/** Makes the status line of a page, for every component below. The page has to show it with `Announcer.svelte`. */
export function createAnnouncer(): Announcer {
  let said = $state('');
  const announce: Announce = (text) => {
    // Said again, it ends in a space more: words that stay as they are are not spoken.
    said = said === text ? `${text}\u00a0` : text;
  };
  setContext(announcerKey, announce);
  return {
    get said() {
      return said;
    },
    announce,
  };
}

/** How to say something in the status line of the page. Throws where the page has none. */
export function getAnnounce(): Announce {
  const announce = getContext<Announce | undefined>(announcerKey);
  if (announce === undefined) throw new Error('this page has no status line');
  return announce;
}
