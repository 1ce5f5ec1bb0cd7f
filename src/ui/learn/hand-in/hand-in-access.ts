import { createContext } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { Issue } from '../../../core/base/result.ts';
import type { sessionMachine } from '../../../machines/session-machine.ts';
import type { SaveFile } from '../saved/save-copy.ts';

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
  readonly session: ActorRefFrom<typeof sessionMachine>;
  readonly saveFile: SaveFile;
}

export const [getHandIn, setHandIn] = createContext<HandInAccess>();
