import { type Component, createRawSnippet, mount, type Snippet } from 'svelte';
import type { LatePartsAccess, PartTrouble } from '../../src/ui/kit/late-parts.ts';
import { keptWork } from '../../src/ui/learn/saved/kept-work.ts';
import type { Load } from './entry.ts';
import Part from './Part.svelte';

/** What is known when a part does not come: why, and whether there is work, and whether that would be lost. */
export interface Late {
  readonly trouble: PartTrouble;
  readonly isAtRisk?: boolean;
}

/** How a part stands on its page. */
export interface Place {
  /** Above it, where it has no heading of its own. */
  readonly heading?: string;
  readonly isWhole?: boolean;
  readonly late?: Late;
  /** Brings it to its state, given what it exports. */
  readonly reach?: (made: unknown) => void;
}

/** A component by itself, on a page with nothing else. */
export function part<Props extends Record<string, unknown>>(
  shown: Component<Props>,
  props: NoInfer<Props>,
  { heading, isWhole = false, late = { trouble: 'other' }, reach }: Place = {},
): Load {
  return (preferences) => {
    let made: unknown;
    const given = {
      preferences,
      lateParts: lateParts(late),
      part: shown as Component<Record<string, unknown>>,
      props,
      isWhole,
      ...(heading === undefined ? {} : { heading }),
      get made() {
        return made;
      },
      set made(value: unknown) {
        made = value;
      },
    };
    return {
      draw: (target) => mount(Part, { target, props: given }),
      ...(reach === undefined ? {} : { acts: [() => reach(made)] }),
    };
  };
}

/** What a page knows of parts that do not come. */
export function lateParts({ trouble, isAtRisk }: Late): LatePartsAccess {
  const work = isAtRisk === undefined ? {} : { work: () => keptWork(isAtRisk, 'device', () => undefined) };
  return { findTrouble: () => Promise.resolve(trouble), makeReady: () => Promise.resolve(), ...work };
}

/** A piece of markup in the place of what a page would put there. */
export function html(markup: string): Snippet {
  return createRawSnippet(() => ({ render: () => markup }));
}
