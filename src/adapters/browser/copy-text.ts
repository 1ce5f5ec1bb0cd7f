/** The parts of a browser that copying uses. */
export interface CopyingBrowser {
  readonly navigator: { readonly clipboard?: Pick<Clipboard, 'writeText'> };
  readonly document: Pick<Document, 'execCommand'>;
}

/**
 * Copies a text that is selected in the page; false where the browser would not. A page on plain http has no clipboard;
 * it can still have what is selected copied.
 */
export async function copyText(text: string, { navigator, document }: CopyingBrowser): Promise<boolean> {
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
}
