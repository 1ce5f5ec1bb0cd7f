import type { Span } from '../text/span.ts';

/** What a teacher changes about the key for one class. The key file itself is never touched. */
export type KeyChange =
  /** An entry of the key is not scored any more: nobody earns by it or pays for it. */
  | { readonly type: 'drop'; readonly item: string; readonly entry: string }
  /** A scored annotation counts more or less; above 0, at most 10. */
  | { readonly type: 'reweight'; readonly item: string; readonly entry: string; readonly weight: number }
  /** A scored or arguable annotation may also go by this technique. */
  | {
      readonly type: 'accept-name';
      readonly item: string;
      readonly entry: string;
      readonly technique: string;
    }
  /** These words, sound or another technique by the key, may be marked as this technique: from now on they are arguable. */
  | { readonly type: 'accept-mark'; readonly item: string; readonly span: Span; readonly technique: string };

/** One change with when it was made, and the objection that it grants, if it does. */
export interface Adjustment {
  /** Unique in a gradebook. */
  readonly id: string;
  readonly at: string;
  readonly change: KeyChange;
  /** The objection as `Appeal.id`; left out for a change the teacher made unasked. */
  readonly grants?: string;
  /**
   * The assignment whose class it holds for; `null` for work that none asked for. Left out, it holds for every class, as
   * all changes of earlier releases do.
   */
  readonly group?: string | null;
}

/** Whether a change holds for the work of an assignment; with `undefined`, whether it holds for every class. */
export function holdsFor(
  { group: only }: Pick<Adjustment, 'group'>,
  group: string | null | undefined,
): boolean {
  return only === undefined || only === group;
}
