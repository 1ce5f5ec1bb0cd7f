import type { ConsoleMessage, Page } from '@playwright/test';
import { catalogueAddress } from './catalogue-address.ts';

/** The catalogue in a browser: one page that shows one entry after the other. */
export class Catalogue {
  readonly page: Page;
  /** Everything there is to look at, by name. */
  readonly names: readonly string[];
  #shown = '';
  #errors: string[] = [];

  private constructor(page: Page, names: readonly string[]) {
    this.page = page;
    this.names = names;
    page.on('pageerror', (error) => this.#errors.push(`${this.#shown}: ${error.message}`));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.#errors.push(`${this.#shown}: ${message.text()}`);
    });
  }

  static async open(page: Page): Promise<Catalogue> {
    await page.goto(catalogueAddress);
    const links = page.getByRole('navigation').getByRole('link');
    await links.first().waitFor();
    const names = await links.evaluateAll((all) => all.map((link) => link.dataset['name'] ?? ''));
    return new Catalogue(page, names);
  }

  /** Shows another entry than the one that is shown, and waits until it is in its state. `query` says how somebody likes to read, as in `theme=dark`. */
  async show(name: string, query = ''): Promise<void> {
    this.#shown = name;
    await this.page.evaluate(
      (hash) => {
        delete document.documentElement.dataset['shown'];
        location.hash = hash;
      },
      `#/${name}${query === '' ? '' : `?${query}`}`,
    );
    await this.page.waitForFunction((shown) => document.documentElement.dataset['shown'] === shown, name);
  }

  /** What has been thrown, or written to the console as an error, each with its entry. */
  get errors(): readonly string[] {
    return this.#errors;
  }
}
