import { waitFor, type ActorRefFrom } from 'xstate';
import type { outboxMachine } from './outbox-machine.ts';

/** So long a write is waited for, in milliseconds; a device that takes longer has stopped answering. */
const patience = 10_000;

/**
 * Whether everything is on the device, asked before the page goes to other work. What is just being written is waited for;
 * not so where a write has failed or takes too long, or where another tab keeps the work.
 */
export async function isAllSaved(outbox: ActorRefFrom<typeof outboxMachine> | undefined): Promise<boolean> {
  if (outbox === undefined) return true;
  try {
    const settled = await waitFor(outbox, (snapshot) => !snapshot.matches('saving'), { timeout: patience });
    return settled.matches('saved');
  } catch {
    return false;
  }
}
