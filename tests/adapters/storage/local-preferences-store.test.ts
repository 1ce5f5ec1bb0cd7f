// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createLocalPreferencesStore,
  type PreferencesWindow,
} from '../../../src/adapters/storage/local-preferences-store.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';

const key = 'second-read.preferences';
const dark: Preferences = { ...defaultPreferences, theme: 'dark', speechRate: 1.5 };

/** A window whose storage can be anything. */
function windowWith(localStorage: () => Storage): PreferencesWindow {
  return {
    get localStorage() {
      return localStorage();
    },
    sessionStorage: window.sessionStorage,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  };
}

function refuse(): never {
  throw new DOMException('not here', 'SecurityError');
}

/** What a browser does in this tab after another one has written. */
function writeInOtherTab(text: string | null, name: string | null = key): void {
  window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: text }));
}

beforeEach(() => localStorage.clear());

describe('createLocalPreferencesStore', () => {
  it('has the usual settings where nothing was kept', () => {
    expect(createLocalPreferencesStore(window).read()).toEqual(defaultPreferences);
  });

  it('keeps what is written for the next page', () => {
    const store = createLocalPreferencesStore(window);
    store.write(dark);
    expect(store.durability).toBe('device');
    expect(createLocalPreferencesStore(window).read()).toEqual(dark);
  });

  it.each([
    ['text that is no JSON', '{"theme":"dark"', defaultPreferences],
    ['JSON that is no preferences', '[1, 2]', defaultPreferences],
    ['a damaged field', '{"theme":"dark","speechRate":1.5,"width":"endless"}', dark],
  ])('reads %s without failing', (_, text, expected) => {
    localStorage.setItem(key, text);
    expect(createLocalPreferencesStore(window).read()).toEqual(expected);
  });

  it('keeps them in memory, and says so, where storage is blocked', () => {
    const store = createLocalPreferencesStore(windowWith(refuse));
    expect(store.durability).toBe('memory');
    expect(store.read()).toEqual(defaultPreferences);
    store.write(dark);
    expect(store.read()).toEqual(dark);
    expect(store.durability).toBe('memory');
  });

  it('keeps them in memory, and says so, when storage is full; later on the device again', () => {
    localStorage.setItem(key, '{"theme":"light"}');
    let isFull = true;
    const full = {
      getItem: (name: string) => localStorage.getItem(name),
      setItem: (name: string, text: string) => (isFull ? refuse() : localStorage.setItem(name, text)),
    } as unknown as Storage;
    const store = createLocalPreferencesStore(windowWith(() => full));
    expect(store.durability).toBe('device');
    store.write(dark);
    expect(store.read()).toEqual(dark);
    expect(store.durability).toBe('memory');

    isFull = false;
    store.write(dark);
    expect(store.durability).toBe('device');
    expect(createLocalPreferencesStore(window).read()).toEqual(dark);
  });

  it('tells what another tab has chosen, until nobody listens any more', () => {
    const listener = vi.fn<(preferences: Preferences) => void>();
    const stop = createLocalPreferencesStore(window).onChanged(listener);
    writeInOtherTab(JSON.stringify(dark));
    expect(listener).toHaveBeenLastCalledWith(dark);
    writeInOtherTab('{damaged');
    expect(listener).toHaveBeenLastCalledWith(defaultPreferences);
    stop();
    writeInOtherTab(JSON.stringify(dark));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('goes back to the usual settings when another tab clears everything, and lets other keys be', () => {
    const listener = vi.fn<(preferences: Preferences) => void>();
    createLocalPreferencesStore(window).onChanged(listener);
    writeInOtherTab('{"theme":"dark"}', 'something-else');
    expect(listener).not.toHaveBeenCalled();
    writeInOtherTab(null, null);
    expect(listener).toHaveBeenCalledExactlyOnceWith(defaultPreferences);
  });
});
