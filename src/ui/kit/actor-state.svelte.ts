import { createSubscriber } from 'svelte/reactivity';
import type { AnyActorRef, SnapshotFrom } from 'xstate';

/**
 * The one bridge from XState to Svelte: reading `current` in a component or effect follows the actor.
 * It asks the actor each time, so it is never a step behind (@xstate/svelte can be, xstate #4941).
 */
export class ActorState<TActor extends AnyActorRef> {
  readonly #actor: TActor;
  readonly #subscribe: () => void;

  constructor(actor: TActor) {
    this.#actor = actor;
    this.#subscribe = createSubscriber((update) => {
      const subscription = actor.subscribe({ next: update, error: update, complete: update });
      return () => subscription.unsubscribe();
    });
  }

  get current(): SnapshotFrom<TActor> {
    this.#subscribe();
    return this.#actor.getSnapshot() as SnapshotFrom<TActor>;
  }

  /** The actor itself, to send events to. */
  get actor(): TActor {
    return this.#actor;
  }
}
