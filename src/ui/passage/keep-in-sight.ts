/** Space between the words and what lies over the page, in pixels. */
const air = 12;

/**
 * How far a page has to scroll so that neither the bar below nor the header above lies over some words, in pixels,
 * downwards positive: as little as possible, nothing when they are in sight. Words taller than the free space show their end.
 */
export function scrollIntoSight(
  words: { readonly top: number; readonly bottom: number },
  free: { readonly top: number; readonly bottom: number },
): number {
  const below = words.bottom + air - free.bottom;
  if (below > 0) return below;
  const above = words.top - air - free.top;
  if (above >= 0) return 0;
  // Going back up must not push the end under the bar.
  return Math.max(above, below);
}
