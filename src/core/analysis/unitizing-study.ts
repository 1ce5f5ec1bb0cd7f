/** A stretch that one rater gave a category; lengths in words or characters, raters counted from 0. */
export interface RatedUnit {
  readonly rater: number;
  readonly category: string;
  readonly offset: number;
  readonly length: number;
}

/** What several raters marked on one stretch of text. */
export interface UnitizingStudy {
  readonly begin: number;
  readonly length: number;
  readonly raters: number;
  readonly units: readonly RatedUnit[];
}
