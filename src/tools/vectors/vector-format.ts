/** How one case went: every problem it has, none when all of its numbers agree. */
export interface VectorResult {
  /** The file and the case, as people will look for it. */
  readonly name: string;
  readonly problems: readonly string[];
}

/** A kind of vector file, told by what is in it. */
export interface VectorFormat {
  /** What its files hold, in words, in the plural. */
  readonly kind: string;
  /** Whether the content is meant to be of this kind, well-formed or not. */
  readonly recognizes: (content: unknown) => boolean;
  /** Runs every case. Never throws: what is wrong with a case is a problem of that case. */
  readonly run: (content: unknown, file: string) => readonly VectorResult[];
}
