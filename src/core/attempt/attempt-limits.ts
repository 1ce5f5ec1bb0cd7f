/**
 * How much an attempt may hold besides its marks; lengths in UTF-16 code units, as `maxlength` of a text field counts.
 * Fields on the page use the same numbers.
 */
export const attemptLimits = {
  /** The first check and two second looks. */
  tries: 3,
  disagreements: 100,
  disagreementReason: 400,
  repair: 400,
  reflection: 1000,
  shelfCards: 100,
  /** Where a learner looked something up, and what they found. */
  lookUpWhere: 200,
  lookUpFound: 600,
  /** What a learner signs a hand-in with. */
  name: 40,
  receipt: 40,
  /** Receipts of what was made of the same work before: the latest. */
  earlier: 8,
} as const;
