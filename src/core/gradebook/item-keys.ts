import type { ClassKey } from '../analysis/class-key.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Passage } from '../text/passage.ts';

/** The key of one passage for a class that looks for some techniques. */
export interface ItemKeys {
  readonly passage: Passage;
  /** As published, of the techniques that are looked for. */
  readonly published: ResolvedKey;
  /** With the teacher's changes. */
  readonly adjusted: ResolvedKey;
  /** The adjusted key for analysis. Its identity changes only when the key does. */
  readonly classKey: ClassKey;
}

/** The keys of the passages that a class is marked on, by item id: the long one, and those of the forms. */
export type ClassKeys = Readonly<Record<string, ItemKeys>>;
