import { unmount } from 'svelte';
import type { PreferencesAccess } from '../../src/ui/preferences/preferences-state.svelte.ts';
import type { Load } from './entry.ts';
import { settled } from './settled.ts';

/** Where one entry after the other is shown, each on a page that knows nothing of the one before. */
export interface Stage {
  /** Takes away what is shown, and shows this. Resolves when it is in its state. */
  show(load: Load, reader: PreferencesAccess): Promise<void>;
  clear(): Promise<void>;
}

/** Makes a stage of an element. */
export function createStage(target: HTMLElement): Stage {
  let leave = (): Promise<void> | void => undefined;
  const root = document.documentElement;
  const { title } = document;
  const attributes = [...root.attributes].map(({ name, value }) => [name, value] as const);

  async function clear(): Promise<void> {
    await leave();
    leave = () => undefined;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const [name, value] of attributes) root.setAttribute(name, value);
    document.title = title;
    target.replaceChildren();
    window.scrollTo(0, 0);
  }

  return {
    clear,
    async show(load, reader) {
      await clear();
      const { draw, fragment, acts = [], stop } = await load(reader);
      // The way back to the entry goes with it: the page reads another address.
      if (fragment !== undefined) history.replaceState({ entry: location.hash }, '', fragment);
      const made = draw(target);
      leave = async () => {
        await unmount(made);
        stop?.();
      };
      await settled();
      for (const act of acts) {
        act();
        await settled();
      }
    },
  };
}
