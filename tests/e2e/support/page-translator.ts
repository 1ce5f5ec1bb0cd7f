import { type Page, expect } from '@playwright/test';

/**
 * Translates a page as browsers do, but keeps the words: every text node is taken out and two nested elements are put in
 * its place, soon after it came or changed. To be called before the page is opened.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.addInitScript(startTranslator);
}

/** Waits until nothing is left to be translated. */
export async function isTranslated(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(() => (window as { textsToTranslate?: () => number }).textsToTranslate?.());
  await expect.poll(left).toBe(0);
}

/** What a page says, word by word, and what assistive technology and fields have besides. */
export async function pageSays(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.body.querySelectorAll(selector)];
    // Where lines break is for the browser to say; which words there are, and in which order, is not.
    const words = document.body.innerText.split(/\s+/).filter(Boolean);
    const names = ['aria-label', 'title', 'placeholder', 'aria-description'].flatMap((name) =>
      all(`[${name}]`).map((element) => `${name}: ${element.getAttribute(name)}`),
    );
    const fields = all('input, textarea, select').map((field) =>
      'value' in field ? `= ${field.value}` : '',
    );
    const texts = all('option, .visually-hidden').map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    return [document.title, ...words, ...names, ...fields, ...texts.map(String)];
  });
}

/** Runs in the page. */
function startTranslator(): void {
  const delay = 20;
  let timer: number | undefined;
  const texts = () => {
    const found: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const left = node.parentElement?.closest('font, script, style, noscript, textarea, [translate=no]');
      if (node instanceof Text && node.data.trim() !== '' && left === null) found.push(node);
    }
    return found;
  };
  const translate = () => {
    timer = undefined;
    for (const node of texts()) {
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(node.data);
      node.replaceWith(outer);
    }
  };
  const observer = new MutationObserver(() => {
    timer ??= window.setTimeout(translate, delay);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  Object.assign(window, { textsToTranslate: () => (timer === undefined ? texts().length : 1) });
}
