import type { PreferencesAccess } from '../../src/ui/preferences/preferences-state.svelte.ts';

/** Something the catalogue shows, in one state. */
interface Entry {
  /** Puts it on the page. What it gives back is unmounted when another entry takes its place. */
  readonly draw: (target: HTMLElement) => Record<string, unknown>;
  /** The fragment of the address that the page itself reads, such as `#room`. */
  readonly fragment?: string;
  /** Bring it to its state once it is drawn, one after the other: what no stored work holds, such as words that are selected. */
  readonly acts?: readonly (() => void)[];
  /** Ends what it began. */
  readonly stop?: () => void;
}

/** Makes an entry for somebody who likes to read as these preferences say. */
export type Load = (reader: PreferencesAccess) => Entry | Promise<Entry>;
