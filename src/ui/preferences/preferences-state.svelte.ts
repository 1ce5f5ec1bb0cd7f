import type { PreferencesStore } from '../../core/preferences/preferences-store.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { PreferencesAccess } from './preferences-context.ts';

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
