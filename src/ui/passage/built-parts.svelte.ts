import { flushSync } from 'svelte';
import { whenIdle } from './passage-drawing.ts';

/**
 * How many parts of something long are built: the first ones at once, then one each time the browser is idle, so that none
 * holds up the page. All come by themselves, for whoever searches the page. Made while a component is set up; once built, parts
 * stay.
 */
export class BuiltParts {
  #count = $state(0);

  constructor(total: () => number, first = 0) {
    this.#count = first;
    // Building is work to be done later, which nothing on the page can express.
    $effect(() => (this.#count < total() ? whenIdle(() => (this.#count += 1)) : undefined));
    // Paper has all of it, also where a button of ours prints and nothing else has its turn before.
    $effect(() => {
      const buildAll = () => flushSync(() => (this.#count = Math.max(this.#count, total())));
      addEventListener('beforeprint', buildAll);
      return () => removeEventListener('beforeprint', buildAll);
    });
  }

  /** Of the parts there are, the first so many are built. */
  get count(): number {
    return this.#count;
  }
}
