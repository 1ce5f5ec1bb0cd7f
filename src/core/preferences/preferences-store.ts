import type { Preferences } from './preferences.ts';

/** The port to where preferences are kept: one set for every lesson, on this device only. It never throws. */
export interface PreferencesStore {
  /** `tab`: until the tab is closed. `memory`: as far as is known, until the page is. A write can find that out. */
  readonly durability: 'device' | 'tab' | 'memory';

  /** What was written last, by this page or another; the usual settings when there is nothing. */
  read(): Preferences;

  /** Puts these in place of what is kept. */
  write(preferences: Preferences): void;

  /** Calls the listener with what another page of this site has written. Returns how to stop listening. */
  onChanged(listener: (preferences: Preferences) => void): () => void;
}
