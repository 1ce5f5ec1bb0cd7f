import { getContext, setContext } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { Speaker } from '../../core/text/spoken-chunks.ts';
import type { ListeningInput, listeningMachine } from '../../machines/listening-machine.ts';

/** The voices of this device, and a reader (started) that reads a passage with them. */
export interface Listening extends Pick<Speaker, 'whenVoice'> {
  readonly createReader: (input: ListeningInput) => ActorRefFrom<typeof listeningMachine>;
}

/** How a passage comes by a reader. */
export interface ListeningAccess {
  /** Loads what reading aloud needs: only when a passage is shown. */
  readonly open: () => Promise<Listening>;
}

const key = Symbol('listening');

export function setListening(access: ListeningAccess): void {
  setContext(key, access);
}

/** `undefined` on a page where nothing is read aloud. */
export function getListening(): ListeningAccess | undefined {
  return getContext<ListeningAccess | undefined>(key);
}
