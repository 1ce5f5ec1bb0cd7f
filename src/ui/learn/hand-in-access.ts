import { createContext } from 'svelte';
import type { Assignment } from '../../core/assignment/assignment.ts';
import type { Issue } from '../../core/result.ts';
import type { SaveFile } from './save-file.ts';

/** What handing in needs from the browser. */
export interface HandInTools {
  /** The time now as an ISO string. */
  readonly now: () => string;
  /** That many unpredictable bytes. */
  readonly random: (length: number) => Uint8Array;
  /** A number from 0 to below 1, by chance. */
  readonly draw: () => number;
  /** Copies a text that is selected in the page; false where the browser would not. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** What the page gives to the end of a lesson. */
export interface HandInPorts {
  readonly openTools: () => Promise<HandInTools>;
  /** Opens a file of returned answers, and the same work again with them; else every reason why not. */
  readonly openReturned: (text: string) => Promise<readonly Issue[]>;
}

/** All that handing in is about, for the components at the end of a lesson. */
export interface HandInAccess extends HandInPorts {
  /** Left out for work that no assignment asked for. */
  readonly assignment: Assignment | undefined;
  /** What the teacher says of the answers that were returned; `null` while none were. */
  readonly returned: string | null;
  readonly saveFile: SaveFile;
  readonly announce: (text: string) => void;
  /** Forgets this work for good. */
  readonly erase: () => void;
}

export const [getHandIn, setHandIn] = createContext<HandInAccess>();
