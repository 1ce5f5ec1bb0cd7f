/** How much may be kept for reviews; what is older goes first. */
export const reviewLimits = {
  /** More than all entries of a hundred lessons that somebody could be sure and wrong about. */
  cards: 2000,
  /** Of one card: the latest. */
  answers: 30,
  /** Items of attempts that have been gone through. */
  collected: 1000,
  /** Passages in one sitting. */
  sitting: 6,
} as const;
