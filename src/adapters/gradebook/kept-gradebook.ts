import { classViewSteps } from '../../core/gradebook/class-view-of.ts';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { GradebookCache } from '../../core/gradebook/gradebook-cache.ts';
import type { Gradebook } from '../../core/gradebook/gradebook.ts';

/** What a keeper needs from where it runs. */
export interface KeeperParts {
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Milliseconds since whenever. */
  readonly clock: () => number;
  /** Lets others have their turn. */
  readonly takeBreak: () => Promise<void>;
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** How long it works without a break, in milliseconds. */
  readonly breakEvery: number;
  /** How often it tells how far it is, in milliseconds. */
  readonly viewEvery: number;
  /** How many times as long as the last view took it reads on before the next one: showing must not take over. */
  readonly viewShare: number;
}

/** The gradebook that is kept, and what it has worked out. */
export interface KeptGradebook {
  gradebook: Gradebook | undefined;
  cache: GradebookCache;
  /** Where the lessons are, as an absolute address. */
  site: string;
  /** Settles when no view is under way; two at once would count the same learners. */
  viewing: Promise<unknown>;
}

/** The class as it is when its turn comes, worked out with breaks. */
export function viewOf(kept: KeptGradebook, parts: KeeperParts): Promise<ClassView> {
  const view = kept.viewing.then(() => makeView(kept, parts));
  kept.viewing = view.catch(() => undefined);
  return view;
}

async function makeView(
  kept: KeptGradebook,
  { clock, takeBreak, breakEvery }: KeeperParts,
): Promise<ClassView> {
  const steps = classViewSteps(requireGradebook(kept), kept.cache);
  let nextBreak = clock() + breakEvery;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() < nextBreak) continue;
    await takeBreak();
    nextBreak = clock() + breakEvery;
  }
}

/** The gradebook that is open. */
export function requireGradebook({ gradebook }: KeptGradebook): Gradebook {
  if (gradebook === undefined) throw new Error('no lesson is open');
  return gradebook;
}
