import type { KeyPair } from '../../core/exchange/key-file.ts';
import type { Shelf } from '../../core/lesson/shelf-schema.ts';
import type { Result } from '../../core/base/result.ts';
import type { SaveFile } from '../learn/saved/save-copy.ts';

/** What the parts of the teacher's page need from the world; plugged in by its root. */
export interface TeachTools {
  /** Address of the learner's page, without a fragment. */
  readonly siteHref: string;
  /** Draws the name of an assignment. */
  readonly createId: () => string;
  readonly createKeyPair: () => Promise<KeyPair>;
  readonly saveFile: SaveFile;
  /** Whether it could be copied: without https a browser may not let a page. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** The guide to the lesson as a piece of HTML; empty where it has none. */
  readonly loadGuide: () => Promise<Result<string>>;
  readonly loadShelf: () => Promise<Result<Shelf>>;
}
