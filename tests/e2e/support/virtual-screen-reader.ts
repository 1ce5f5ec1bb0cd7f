import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import type { virtual as Virtual } from '@guidepup/virtual-screen-reader';
import { build } from 'vite';

type Command = 'moveToNextHeading' | 'moveToNextLandmark' | 'moveToNextLink';

/**
 * A screen reader that runs inside the page and walks its accessible names and roles. It is a simulator: it hears live
 * regions and follows the focus, but it knows no `aria-description` and reads what a closed `<details>` holds.
 * Everything it does to the page it does through its own commands; no mouse and no locator is involved.
 */
export class VirtualScreenReader {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins to read at the start of `root`, and follows the focus from then on. */
  static async start(page: Page, root = '#app'): Promise<VirtualScreenReader> {
    await page.evaluate(await bundled());
    await page.evaluate(async (selector) => {
      const container = document.querySelector(selector);
      if (container === null) throw new Error(`nothing to read: ${selector}`);
      await guidepup.virtual.start({ container });
    }, root);
    return new VirtualScreenReader(page);
  }

  /** Stops reading; the page is left as it is. */
  async stop(): Promise<void> {
    await this.#page.evaluate(() => guidepup.virtual.stop());
  }

  /** Reads the next item. */
  async next(): Promise<void> {
    await this.#page.evaluate(() => guidepup.virtual.next());
  }

  /** Reads the item before. */
  async previous(): Promise<void> {
    await this.#page.evaluate(() => guidepup.virtual.previous());
  }

  /** Does what the item under the cursor does by default: presses a button, follows a link, checks a box. */
  async act(): Promise<void> {
    await this.#page.evaluate(() => guidepup.virtual.act());
  }

  /** Focuses the item under the cursor and presses keys, one after the other: `Enter`, `Control+z`, ` `. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.evaluate((name) => guidepup.virtual.press(name), key);
  }

  async nextHeading(): Promise<string> {
    return this.#perform('moveToNextHeading');
  }
  async nextLandmark(): Promise<string> {
    return this.#perform('moveToNextLandmark');
  }
  async nextLink(): Promise<string> {
    return this.#perform('moveToNextLink');
  }

  async #perform(command: Command): Promise<string> {
    await this.#page.evaluate((name) => guidepup.virtual.perform(name), command);
    return this.lastSpoken();
  }

  /** Reads on, as a person does, until an item is spoken exactly as given. Fails after everything has been read. */
  async goTo(phrase: string): Promise<void> {
    await this.#readUntil(phrase, false);
  }

  /** Reads on until an item is spoken that begins as given. */
  async goToStart(beginning: string): Promise<void> {
    await this.#readUntil(beginning, true);
  }

  async #readUntil(wanted: string, isBeginning: boolean): Promise<void> {
    const heard = await this.#page.evaluate(
      async (sought) => {
        const all = new Set<string>();
        // Twice what any page has: one that is read to its end begins again.
        for (let count = 0; count < 4000; count += 1) {
          await guidepup.virtual.next();
          const said = await guidepup.virtual.lastSpokenPhrase();
          if (sought.isBeginning ? said.startsWith(sought.wanted) : said === sought.wanted) return undefined;
          all.add(said);
          // A page that is read without a pause does nothing else: what is waited for would never come.
          if (count % 50 === 49) await new Promise((resolve) => void setTimeout(resolve));
        }
        return [...all];
      },
      { wanted, isBeginning },
    );
    if (heard !== undefined) throw new Error(`“${wanted}” is not among what is spoken:\n${heard.join('\n')}`);
  }

  /** Reads on until an item is spoken exactly as given, and does what it does. */
  async actOn(phrase: string): Promise<void> {
    await this.goTo(phrase);
    await this.act();
  }

  /** Everything that was spoken since the start or since `forget`, in order. */
  async spoken(): Promise<readonly string[]> {
    return this.#page.evaluate(() => guidepup.virtual.spokenPhraseLog());
  }
  async lastSpoken(): Promise<string> {
    return this.#page.evaluate(() => guidepup.virtual.lastSpokenPhrase());
  }
  /** The name and value of the item under the cursor, without its role and states. */
  async itemText(): Promise<string> {
    return this.#page.evaluate(() => guidepup.virtual.itemText());
  }

  /** Begins a new log. */
  async forget(): Promise<void> {
    await this.#page.evaluate(() => guidepup.virtual.clearSpokenPhraseLog());
  }

  /** Waits until something has been spoken, by the cursor, the focus or a live region. */
  async hears(phrase: string): Promise<void> {
    await expect.poll(() => this.spoken(), `waiting to hear “${phrase}”`).toContain(phrase);
  }

  /** What is spoken from the item that begins with `from` up to the one that is spoken as `to`, both included. */
  async read(from: string, to: string): Promise<readonly string[]> {
    await this.goToStart(from);
    const first = await this.lastSpoken();
    await this.forget();
    await this.goTo(to);
    return [first, ...(await this.spoken())];
  }
}

declare const guidepup: { readonly virtual: typeof Virtual };

let script: Promise<string> | undefined;

/** The library as one script for a page. */
function bundled(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'guidepup' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error('the screen reader was not built');
  return result.output[0].code;
}
