import type { Layer } from '../../core/text/segment-paragraph.ts';

/** Something drawn over printed words. Its signs are ink: it can be told from others without any colour. */
export interface SheetLayer extends Layer {
  /** What stands before its words: "[S1" for a learner's mark, "3" for an entry of the key; empty for none. */
  readonly opening: string;
  /** What stands after them; nothing for the key, whose words are underlined. */
  readonly closing: string;
  /** The class that gives its line under the words; empty for none. */
  readonly look: string;
  readonly isMine: boolean;
  /** The number of a sentence, before it. */
  readonly isSentence?: boolean;
}
