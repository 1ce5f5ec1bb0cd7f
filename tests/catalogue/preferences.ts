import { press } from './acts.ts';
import type { Load } from './entry.ts';
import { learner } from './learner.ts';
import { at } from './works.ts';

/** How somebody likes to read: where it is chosen, on a page that is read so. */
export const preferenceEntries: Readonly<Record<string, Load>> = {
  'preferences/panel': learner(at('brief'), {}, press(/Reading settings$/)),
};
