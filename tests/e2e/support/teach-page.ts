import { readFileSync } from 'node:fs';
import { type Download, type Locator, type Page, expect } from '@playwright/test';

/** The parts of the teacher's page, as its navigation names them. */
export type TeachPart =
  'Lesson' | 'Assign' | 'Collect' | 'What the room saw' | 'Learners' | 'Key & appeals' | 'Paper';

/** A file as a file field takes it. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The teacher's page as a teacher works with it. */
export class TeachPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, part = '#collect'): Promise<TeachPage> {
    await page.goto(`./teach.html${part}`);
    const teach = new TeachPage(page);
    await teach.heading.waitFor();
    return teach;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get status(): Locator {
    return this.page.locator('#status');
  }
  get rows(): Locator {
    return this.page.getByRole('table').first().locator('tbody').getByRole('row');
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Goes to a part of the page by its navigation. */
  async goTo(part: TeachPart): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of this page' });
    await parts.getByRole('link', { name: new RegExp(`^${part}`) }).click();
    await expect(parts.getByRole('link', { name: new RegExp(`^${part}`) })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await this.heading.waitFor();
  }

  /** Gives files to the gradebook, and waits until they are read. */
  async addFiles(files: readonly GivenFile[]): Promise<void> {
    await this.page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      );
    await expect(this.page.getByText(/came in\.|Nothing new came in/).first()).toBeVisible();
  }

  async pasteCode(code: string): Promise<void> {
    await this.page.getByLabel('Paste codes').fill(code);
    await this.button('Add the codes').click();
    await expect(this.page.getByLabel('Paste codes')).toHaveValue('');
  }

  /** Saves one of the files that can be taken out. */
  async export(name: string): Promise<string> {
    await this.button('Export').click();
    const downloading = this.page.waitForEvent('download');
    await this.page
      .getByRole('button')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click();
    return textOf(await downloading);
  }
}

/** What a browser saved, as text. */
export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}
