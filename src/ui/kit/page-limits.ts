/** Asks the browser to print. False where it has not even begun to: a frame may forbid it, and then says nothing. */
export function tryPrint(
  browser: Pick<Window, 'addEventListener' | 'removeEventListener' | 'print'>,
): boolean {
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
  };
  browser.addEventListener('beforeprint', begin);
  browser.print();
  browser.removeEventListener('beforeprint', begin);
  return hasBegun;
}

/**
 * Whether this page is known to stand in a frame that lets nobody save files. False where that cannot be seen: from another
 * site's frame, or in a browser that refuses for reasons of its own.
 */
export function cannotSaveFiles({ frameElement }: Pick<Window, 'frameElement'>): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return typeof sandbox === 'string' && !sandbox.split(/\s+/).includes('allow-downloads');
}
