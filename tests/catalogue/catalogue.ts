import { mount } from 'svelte';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { createLocalPreferencesStore } from '../../src/adapters/storage/local-preferences-store.ts';
import {
  type PreferencesAccess,
  PreferencesState,
} from '../../src/ui/preferences/preferences-state.svelte.ts';
import { parseAddress } from './address.ts';
import { entries } from './entries.ts';
import type { Load } from './entry.ts';
import List from './List.svelte';
import { createStage } from './stage.ts';
import '../../src/app.css';

// An address shows its entry alone, as the page that has it would; without one there is the list of them all.

const app = document.querySelector<HTMLElement>('#app');
if (app === null) throw new Error('the page has no place for the catalogue');
const stage = createStage(app);
const chosen = new PreferencesState(createLocalPreferencesStore(window, 'localStorage'));

/** Somebody who likes to read as the address says, else as was chosen here before. */
function readerOf(preferences: Preferences | undefined): PreferencesAccess {
  return preferences === undefined
    ? chosen
    : { current: preferences, durability: 'memory', change: () => undefined };
}

const list: Load = () => {
  const unknown = parseAddress(location.hash)?.name;
  return {
    draw: (target) =>
      mount(List, {
        target,
        props: {
          names: Object.keys(entries),
          reader: chosen,
          ...(unknown === undefined ? {} : { unknown }),
        },
      }),
  };
};

async function follow(): Promise<void> {
  const { name = '', preferences } = parseAddress(location.hash) ?? {};
  try {
    await stage.show(entries[name] ?? list, readerOf(preferences));
  } catch (error) {
    console.error(error);
  }
  // Whoever waits for an entry waits for this.
  document.documentElement.dataset['shown'] = name;
}

// A page that reads the address itself took the entry's for its own.
const { entry } = (history.state ?? {}) as { entry?: string };
if (entry !== undefined && !location.hash.startsWith('#/')) history.replaceState(null, '', entry);

let following = follow();
addEventListener('hashchange', () => {
  const isAddress = parseAddress(location.hash) !== undefined;
  // Other fragments belong to the page that is shown.
  if (isAddress || location.hash === '') following = following.then(follow);
});
