import { en } from './en.ts';

/** The shape of a translation: the English texts with every literal widened. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** What every language must have: the same texts under the same names. */
export type Messages = Widened<typeof en>;

/** The texts of the page. One language so far; a second one is a file beside `en.ts` and a choice here. */
export const messages: Messages = en;
