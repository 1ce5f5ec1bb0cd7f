import { type Locator, type Page, expect } from '@playwright/test';

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
  }

  async toMarking(): Promise<void> {
    await this.button('Start reading').click();
    await this.button('Read it again, as an editor').click();
    await expect(this.bar).toBeVisible();
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
    await steps.getByRole('button', { name: new RegExp(`^${step}`) }).click();
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
    await this.button('See your report').waitFor();
  }

  /** Drags the mouse from the first to the last letter of a quote. */
  async drag(quote: string): Promise<void> {
    const box = await this.page.evaluate((wanted) => {
      const root = document.querySelector('#passage');
      if (root === null) throw new Error('no passage');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[data-ui]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: { node: Text; start: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        nodes.push({ node: node as Text, start: text.length });
        text += node.nodeValue ?? '';
      }
      const at = text.indexOf(wanted);
      if (at === -1) throw new Error(`not in the passage: ${wanted}`);
      const letter = (offset: number) => {
        const holder = nodes.findLast(({ start }) => start <= offset);
        if (holder === undefined) throw new Error('no text');
        const range = document.createRange();
        range.setStart(holder.node, offset - holder.start);
        range.setEnd(holder.node, offset - holder.start + 1);
        return range;
      };
      letter(at).startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const first = letter(at).getBoundingClientRect();
      const last = letter(at + wanted.length - 1).getBoundingClientRect();
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }, quote);
    await this.page.mouse.move(box.from.x, box.from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((box.from.x + box.to.x) / 2, box.to.y, { steps: 4 });
    await this.page.mouse.move(box.to.x, box.to.y, { steps: 2 });
    await this.page.mouse.up();
    await expect(this.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
  }

  /** Marks a quote by mouse. */
  async mark(quote: string, technique: string): Promise<void> {
    const before = await this.marks.count();
    await this.drag(quote);
    await this.bar.getByRole('button', { name: technique }).click();
    await expect(this.marks).toHaveCount(before + 1);
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
        const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
        return (element?.getAttribute('aria-label') ?? labelled ?? element?.textContent ?? '')
          .replace(/\s+/g, ' ')
          .trim();
      });
      if (matches(text)) return;
    }
    throw new Error(`no control ${String(name)} can be reached with ${key}`);
  }
}
