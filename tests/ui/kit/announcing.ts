import { type Announce, announcerKey } from '../../../src/ui/kit/announcer.svelte.ts';

/** What `render` needs for a part of a page: a status line, and what is said in it. */
export function announcing(announce: Announce): { context: Map<symbol, Announce> } {
  return { context: new Map([[announcerKey, announce]]) };
}
