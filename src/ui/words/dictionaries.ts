import type { assign } from './en/assign.ts';
import type { begin } from './en/begin.ts';
import type { gradebook } from './en/gradebook.ts';
import type { handIn } from './en/hand-in.ts';
import type { home, opening, savedWork } from './en/home.ts';
import type { later } from './en/later.ts';
import type { lesson, paper } from './en/paper.ts';
import type { room } from './en/room.ts';

/** The same texts under the same names in any language: every literal of English widened. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every word of a language that is not a lesson's, in the parts that pages load together. One that lacks a word does not compile. */
export interface Words {
  /** What every page needs from the start. */
  readonly begin: Widened<typeof begin>;
  readonly home: Widened<typeof home>;
  readonly gradebook: Widened<typeof gradebook>;
  /** All that follows comes when it is needed. */
  readonly later: Widened<typeof later>;
  readonly opening: Widened<typeof opening>;
  readonly savedWork: Widened<typeof savedWork>;
  readonly handIn: Widened<typeof handIn>;
  readonly assign: Widened<typeof assign>;
  readonly lesson: Widened<typeof lesson>;
  readonly paper: Widened<typeof paper>;
  readonly room: Widened<typeof room>;
}
