/** The part of the window, in its own pixels, where nothing that is docked lies over the text. */
export function readingArea(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const bar = document.querySelector('#label-bar')?.getBoundingClientRect();
  const bottom = window.innerHeight - (bar?.height ?? pixels(scrollPaddingBlockEnd));
  return { top: pixels(scrollPaddingBlockStart), bottom };
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
