import { tick } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { shelfMachine } from '../../../machines/shelf-machine.ts';
import { ActorState } from '../../kit/actor-state.svelte.ts';

/** From here on the shelf stands beside the text; where there is less room it is a sheet at the foot of the window. */
export const roomBeside = '(min-width: 51.25rem)';

/** So many frames something may take to be drawn anew. */
const mostFrames = 20;

/** The shelf as it stands in one step: opened and closed there, and where the focus goes back to. */
export class ShelfPlace {
  readonly actor: ActorRefFrom<typeof shelfMachine>;
  readonly #state: ActorState<ActorRefFrom<typeof shelfMachine>>;
  #opener = '[data-shelf]';
  /** Whether it was opened here; else it was open when the step came, and leaves the focus alone. */
  isCalled = false;

  constructor(actor: ActorRefFrom<typeof shelfMachine>) {
    this.actor = actor;
    this.#state = new ActorState(actor);
  }

  get isOpen(): boolean {
    return this.#state.current.matches({ place: 'open' });
  }

  get snapshot() {
    return this.#state.current;
  }

  /** `forMark`: from the card of a mark, to find something to cite. */
  open(forMark = false): void {
    this.#opener = forMark ? '[data-cite]' : '[data-shelf]';
    this.isCalled = true;
    this.actor.send({ type: 'shelf.open' });
  }

  /** The focus goes back to where it was opened, or to another place; the words that are read stay where they are. */
  async close(to = this.#opener): Promise<void> {
    this.actor.send({ type: 'shelf.close' });
    await tick();
    // The card of a mark goes to its other place, where its late part is drawn anew.
    for (let frame = 0; frame < mostFrames && document.querySelector(to) === null; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    for (const place of [to, '[data-shelf]']) {
      const control = document.querySelector<HTMLElement>(place);
      control?.focus({ preventScroll: true });
      if (control !== null && document.activeElement === control) return;
    }
  }

  toggle(): void {
    if (this.isOpen) void this.close();
    else this.open();
  }
}
