import { createContext } from 'svelte';
import type { PreferencesStore } from '../../core/preferences/preferences-store.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';

/** The learner's reading preferences. A component that reads `current` follows every change, also of another tab. */
export interface PreferencesAccess {
  readonly current: Preferences;
  /** Whether a change outlives the page. */
  readonly durability: PreferencesStore['durability'];
  /** Changes these fields and keeps the others. */
  change(part: Partial<Preferences>): void;
}

export const [getPreferences, setPreferences] = createContext<PreferencesAccess>();
