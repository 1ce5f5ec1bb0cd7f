/** What came of shrinking. */
export interface Shrunk<Item> {
  /** A part of the list, in its order, that still fails. */
  readonly items: readonly Item[];
  /** How often something was tried. */
  readonly tries: number;
}

/**
 * Leaves out what a failure does not need: halves first, then ever smaller pieces, until nothing can be left out alone or
 * `maxTries` are used up. The list itself fails; `fails` says whether a part of it does.
 */
export async function shrink<Item>(
  items: readonly Item[],
  fails: (part: readonly Item[]) => Promise<boolean>,
  maxTries: number,
): Promise<Shrunk<Item>> {
  let kept = items;
  let tries = 0;
  let size = Math.ceil(kept.length / 2);
  while (size >= 1 && tries < maxTries) {
    let hasShrunk = false;
    // From the end: what comes before a failure is more often needed than what comes just before it.
    for (let end = kept.length; end > 0 && tries < maxTries; end -= size) {
      const part = [...kept.slice(0, Math.max(0, end - size)), ...kept.slice(end)];
      if (part.length === kept.length) continue;
      tries += 1;
      if (!(await fails(part))) continue;
      kept = part;
      hasShrunk = true;
    }
    if (size === 1 && !hasShrunk) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return { items: kept, tries };
}
