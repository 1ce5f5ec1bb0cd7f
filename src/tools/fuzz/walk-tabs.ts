import type { Browser, BrowserContext, ConsoleMessage, Page } from '@playwright/test';
import { callPage } from './call-page.ts';
import type { WalkStart } from './walk.ts';

/** The tabs a walk has open: one, or two of the same address. What they complain of is gathered. */
export class WalkTabs {
  readonly context: BrowserContext;
  readonly address: string;
  readonly complaints: string[] = [];
  isOffline = false;
  /** Fingers are what points here. */
  readonly isTouched: boolean;
  private readonly pages: (Page | undefined)[] = [];
  private shown = 0;

  private constructor(context: BrowserContext, address: string, isTouched: boolean) {
    this.context = context;
    this.address = address;
    this.isTouched = isTouched;
  }

  /** Opens a window for a walk; nothing is loaded yet but what the device is to hold before. */
  static async open(browser: Browser, address: string, start: WalkStart, script: string): Promise<WalkTabs> {
    const { width, height, touch, form } = start;
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      reducedMotion: 'reduce',
    });
    await context.addInitScript(`var fuzzForm = ${JSON.stringify(form)};\n${script}`);
    const tabs = new WalkTabs(context, address, touch);
    tabs.pages[0] = await tabs.add();
    return tabs;
  }

  get page(): Page {
    const page = this.pages[this.shown];
    if (page === undefined) throw new Error('no tab is open');
    return page;
  }

  /** Goes to the other tab, which is opened if there is none. */
  async turn(): Promise<void> {
    this.shown = (this.shown + 1) % 2;
    if (this.pages[this.shown] === undefined) {
      const page = await this.add();
      this.pages[this.shown] = page;
      await page.goto(this.address);
    }
    await this.page.bringToFront();
  }

  /** Closes the tab that is shown and goes to the other one; `false` where there is none. */
  async close(): Promise<boolean> {
    const other = this.pages[1 - this.shown];
    if (other === undefined) return false;
    await this.page.close();
    this.pages[this.shown] = undefined;
    this.shown = 1 - this.shown;
    await other.bringToFront();
    return true;
  }

  /** Opens the address anew where the browser shows a page of its own, as after a reload without a network, or Back left the site; says whether it was so. */
  async recover(): Promise<boolean> {
    const [here, there] = [this.page.url(), this.address].map((address) => new URL(address));
    if (here?.origin === there?.origin && here?.pathname === there?.pathname) return false;
    await this.setOffline(false);
    await this.page.goto(this.address);
    return true;
  }

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.context.setOffline(isOffline);
  }

  /** Has storage fail, or work again, in the tab that is shown. */
  async setStorage(is: 'refused' | 'full' | 'deleted' | 'kept'): Promise<void> {
    if (is === 'deleted') return callPage(this.page, 'deleteDatabase');
    await this.page.evaluate(`window.name = ${JSON.stringify(`fuzz:${is}`)}`);
  }

  private async add(): Promise<Page> {
    const page = await this.context.newPage();
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => this.hear(message));
    // The page asks before it is left with work that is nowhere else.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    return page;
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const text = message.text();
    // The page that work is put on the device from has no icon of its own.
    if (message.location().url.endsWith('/favicon.ico')) return;
    // The browser's own words about a file that a learner without a network cannot have; the page says so in its own.
    if (/^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED|ABORTED)/u.test(text)) return;
    this.complaints.push(`console: ${text}`);
  }
}
