import {
  type PreferencesAccess,
  applyPreferences,
  setPreferences,
} from '../preferences/preferences-state.svelte.ts';
import { createAnnouncer, type Announcer } from './announcer.svelte.ts';
import { setLateParts, type LatePartsAccess } from './late-parts.ts';

/** What every page of the site has. */
export interface PageAccess {
  /** One set for as long as the page lives. */
  readonly preferences: PreferencesAccess;
  readonly lateParts: LatePartsAccess;
}

/**
 * Gives every component of a page its reading preferences, what is to be done when a part does not come, and its status
 * line; to be called once, by the component that is the page.
 */
export function preparePage({ preferences, lateParts }: PageAccess): Announcer {
  setPreferences(preferences);
  setLateParts(lateParts);
  // The root element is outside of every component.
  $effect(() => applyPreferences(document, preferences.current));
  return createAnnouncer();
}
