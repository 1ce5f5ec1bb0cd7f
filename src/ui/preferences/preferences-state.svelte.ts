import { createContext } from 'svelte';
import type { Preferences, PreferencesStore } from '../../core/preferences/preferences.ts';

/** The preferences of a page, for as long as it lives: read once, then in step with its store. */
export class PreferencesState implements PreferencesAccess {
  readonly #store: PreferencesStore;
  #current: Preferences;
  #durability: PreferencesStore['durability'];

  constructor(store: PreferencesStore) {
    this.#store = store;
    this.#current = $state.raw(store.read());
    this.#durability = $state.raw(store.durability);
    store.onChanged((preferences) => (this.#current = preferences));
  }

  get current(): Preferences {
    return this.#current;
  }

  get durability(): PreferencesStore['durability'] {
    return this.#durability;
  }

  change(part: Partial<Preferences>): void {
    this.#current = { ...this.#current, ...part };
    this.#store.write(this.#current);
    this.#durability = this.#store.durability;
  }
}

/** When each of the browser's bars has its colour, if the device decides. */
const barMedia = new Map([
  ['light', '(prefers-color-scheme: light)'],
  ['dark', '(prefers-color-scheme: dark)'],
]);

/** Puts preferences on the page: `app.css` has what each attribute of the root element looks like. */
export function applyPreferences({ documentElement, head }: Document, preferences: Preferences): void {
  const { theme, textSize, lineSpacing, letterSpacing, width, typeface } = preferences;
  Object.assign(documentElement.dataset, { theme, lineSpacing, letterSpacing, width, typeface });
  documentElement.style.setProperty('--text-scale', String(textSize));
  for (const bar of head.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = bar.dataset['theme'] ?? '';
    if (theme === 'auto') bar.media = barMedia.get(own) ?? 'not all';
    else bar.media = own === theme ? 'all' : 'not all';
  }
}

/** The learner's reading preferences. A component that reads `current` follows every change, also of another tab. */
export interface PreferencesAccess {
  readonly current: Preferences;
  /** Whether a change outlives the page. */
  readonly durability: PreferencesStore['durability'];
  /** Changes these fields and keeps the others. */
  change(part: Partial<Preferences>): void;
}

export const [getPreferences, setPreferences] = createContext<PreferencesAccess>();
