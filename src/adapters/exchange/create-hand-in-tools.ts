/** The parts of a browser that handing in uses; all of them are there on plain http, or found out to be missing. */
export interface HandInBrowser {
  readonly crypto: Pick<Crypto, 'getRandomValues'>;
  readonly navigator: { readonly clipboard?: Pick<Clipboard, 'writeText'> };
  readonly document: Pick<Document, 'execCommand'>;
}

/** What handing in needs from the browser: the time, chance and the clipboard. */
export function createHandInTools({ crypto, navigator, document }: HandInBrowser) {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return {
    now: () => new Date().toISOString(),
    random,
    draw: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    /** A page on plain http has no clipboard; it can still have what is selected copied. */
    copy: async (text: string) => {
      try {
        await navigator.clipboard?.writeText(text);
        if (navigator.clipboard !== undefined) return true;
      } catch {
        // The browser does not allow it here; it may allow the other way.
      }
      try {
        return document.execCommand('copy');
      } catch {
        return false;
      }
    },
  };
}
