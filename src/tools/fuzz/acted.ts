import type { Action } from './action.ts';
import type { Fault } from './fault.ts';
import type { Stretch } from './page-facts.ts';

/** What the browser had selected when the page took it. */
export interface Selected {
  readonly span: Stretch;
}

/** What became of an action; undefined where there was nothing to act on. */
export type Acted =
  | {
      /** The action, with what was pressed. */
      readonly action: Action;
      readonly fault?: Fault;
      readonly selected?: Selected;
      /** Words that were marked in this very action, with the technique in `named`. */
      readonly marked?: Selected;
      /** The technique that the selection was named. */
      readonly named?: string;
    }
  | undefined;
