import { createContext } from 'svelte';

/** Takes a file's text along to another page of this site in the same tab. */
export interface SavedWorkParcel {
  /** False where the browser keeps nothing for the tab: the file has to be chosen again there. */
  keep(text: string): boolean;
  /** What was kept, once. */
  take(): string | undefined;
}

export const [getParcel, setParcel] = createContext<SavedWorkParcel>();
