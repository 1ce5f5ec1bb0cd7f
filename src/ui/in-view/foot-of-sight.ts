const docked = '#label-bar, [data-docked]';

/** How much, in pixels, is docked to the foot of the window: the label bar, and the sheet upon it where one is open. */
export function dockedHeight(besides?: HTMLElement): number {
  return [...document.querySelectorAll<HTMLElement>(docked)].reduce(
    (sum, element) => sum + (element === besides ? 0 : element.offsetHeight),
    0,
  );
}

/** Where that begins, in pixels of the window; `undefined` where nothing is docked. */
export function footOfSight(): number | undefined {
  const tops = [...document.querySelectorAll(docked)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ height }) => height > 0)
    .map(({ top }) => top);
  return tops.length === 0 ? undefined : Math.min(...tops);
}
