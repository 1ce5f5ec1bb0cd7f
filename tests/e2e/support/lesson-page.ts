import { type Locator, type Page, expect } from '@playwright/test';
import { findWordsOnPage } from './words-on-page.ts';

/** The heading that a lesson begins with. */
export const firstWords = 'Press the sentence you would question';

/** The op-ed lesson as a person works with it. */
export class LessonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, query = ''): Promise<LessonPage> {
    await page.goto(`./${query}`);
    const lesson = new LessonPage(page);
    await lesson.heading.waitFor();
    return lesson;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Label selection' });
  }
  get marks(): Locator {
    return this.page.getByRole('region', { name: /^My marks/ }).getByRole('listitem');
  }
  get status(): Locator {
    return this.page.locator('#status');
  }
  /** What leads on from the outcomes when every answer is shown. */
  get onward(): Locator {
    return this.button(/^(See your report|Next: Exit check|Repair one passage)$/);
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Waits until the device has everything. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator('.save')).toHaveAttribute('data-state', 'saved');
  }

  /** Loads the page again, as after a crash: only what was saved is left. */
  async reload(): Promise<void> {
    await this.isSaved();
    await this.page.reload();
    await this.heading.waitFor();
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  /** From the brief to the first read, past the warm-up where there is one. */
  async toFirstRead(): Promise<void> {
    await this.button('Skip the brief').click();
    await this.skipTo('Skip the warm-up', this.button('Read it again, as an editor'));
  }

  /** From the outcomes, when every answer is shown, to the report, past the exit check where there is one. */
  async toReport(): Promise<void> {
    await this.toExitCheck();
    await this.skipTo('Skip the exit check', this.page.getByRole('heading', { name: 'Receipt' }));
  }

  /** From the outcomes to the exit check, or to what comes in its place, past the repair. */
  async toExitCheck(): Promise<void> {
    await this.onward.click();
    const after = this.page.getByRole('heading', { name: 'Receipt' }).or(this.button('Skip the exit check'));
    await this.skipTo('Skip this step', after);
  }

  /** Leaves a short passage alone; by key, because a second tap in one place counts as a slip. */
  async leaveAlone(): Promise<void> {
    await this.button('It holds up').press('Enter');
  }

  private async skipTo(skip: string, wanted: Locator): Promise<void> {
    await expect(this.button(skip).or(wanted)).toBeVisible();
    if (await this.button(skip).isVisible()) await this.button(skip).click();
    await expect(wanted).toBeVisible();
  }

  async toMarking(): Promise<void> {
    await this.toFirstRead();
    await this.startMarking();
  }

  /** From the first read; the step is there when its bar is, which is loaded when it is first asked for, and nothing more is to come. */
  async startMarking(): Promise<void> {
    await this.button('Read it again, as an editor').click();
    await expect(this.bar).toBeVisible();
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  /** Has the marks checked for the first time. */
  async checkMarks(): Promise<void> {
    await this.button('Check my marks').click();
    await this.button('Check now').click();
    await this.button('Take a second look').waitFor();
  }

  /** Goes to a step that is open, by the steps at the top. */
  async goTo(step: string): Promise<void> {
    const steps = this.page.getByRole('navigation', { name: 'Steps of the lesson' });
    const opener = steps.getByRole('button', { name: /^Step \d/ });
    if (await opener.isVisible()) await pressInPlace(opener);
    await pressInPlace(steps.getByRole('button', { name: new RegExp(`^${step}`) }));
  }

  async toSecondLook(): Promise<void> {
    await this.button('Take a second look').click();
    await this.button('Show all answers').waitFor();
  }

  /** Has every answer shown, without another try. */
  async showAllAnswers(): Promise<void> {
    await this.toSecondLook();
    await this.button('Show all answers').click();
    await this.button('Show them').click();
    await this.onward.waitFor();
  }

  /** Drags the mouse from the first to the last letter of a quote, in whichever direction they run. */
  async drag(quote: string): Promise<void> {
    await this.bar.waitFor();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const { from, to } = await this.page.evaluate(findWordsOnPage, quote);
      await this.page.mouse.move(from.x, from.y);
      await this.page.mouse.down();
      await this.page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
      await this.page.mouse.move(to.x, to.y, { steps: 2 });
      await this.page.mouse.up();
      // A hand that slips on a slow machine selects again, as anybody would.
      const selected = await this.page.evaluate(() => getSelection()?.toString() ?? '');
      if (selected.replace(/\s+/g, ' ').trim() === quote) break;
      // The names stand at what was selected, and may lie over what is wanted.
      await this.press('Escape');
    }
    await expect(this.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
  }

  /** Marks a quote by mouse. */
  async mark(quote: string, technique: string): Promise<void> {
    const before = await this.marks.count();
    await this.drag(quote);
    await this.bar.getByRole('button', { name: technique }).click();
    await expect(this.marks).toHaveCount(before + 1);
  }

  /** Clicks the last word of marked words: their first one stands beside a tag. */
  async clickMark(words: string): Promise<void> {
    const at = await this.page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('mark')].find((mark) => mark.textContent.endsWith(wanted));
      const place = () => [...(found?.getClientRects() ?? [])].at(-1);
      window.scrollBy({ top: (place()?.top ?? 0) - window.innerHeight / 4 });
      const box = place();
      if (box === undefined) throw new Error(`not marked: ${wanted}`);
      return { x: box.right - 6, y: box.top + box.height / 2 };
    }, words);
    await this.page.mouse.click(at.x, at.y);
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Moves focus with Tab alone until it is on a control of this name. */
  async tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
    const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
    for (let count = 0; count < 200; count += 1) {
      await this.page.keyboard.press(key);
      const text = await this.page.evaluate(() => {
        const element = document.activeElement;
        const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
        const labelled = isField ? element.labels?.[0]?.textContent : undefined;
        return (element?.getAttribute('aria-label') ?? labelled ?? element?.textContent ?? '')
          .replace(/\s+/g, ' ')
          .trim();
      });
      if (matches(text)) return;
    }
    throw new Error(`no control ${String(name)} can be reached with ${key}`);
  }
}

/**
 * Presses a control by key without scrolling to it. What sticks to the top is taken for out of sight by a click that comes
 * before the last scroll is drawn, and the page is scrolled to where it would stand in the text.
 */
async function pressInPlace(control: Locator): Promise<void> {
  await control.waitFor();
  await control.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
  await control.page().keyboard.press('Enter');
}
