import type { ClassKey } from '../../analysis/class/class-key.ts';
import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import type { Passage } from '../../text/passage.ts';
import type { Adjustment } from '../adjustment.ts';

/** A key as published, of the techniques that are looked for. Made once for each rule of a class. */
export interface PublishedKey {
  readonly key: ResolvedKey;
  /** The same for analysis. */
  readonly classKey: ClassKey;
}

/** The key of one passage for a class that looks for some techniques. Its identity changes only when the key does. */
export interface ItemKeys {
  readonly passage: Passage;
  readonly published: PublishedKey;
  /** The teacher's changes that are in it. */
  readonly changes: readonly Adjustment[];
  /** With these changes. */
  readonly adjusted: ResolvedKey;
  /** The adjusted key for analysis. */
  readonly classKey: ClassKey;
}

/** The keys of the passages that a class is marked on, by item id: the long one, and those of the forms. */
export type ClassKeys = Readonly<Record<string, ItemKeys>>;
