import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { findWordsOnPage } from './support/words-on-page.ts';
import { openAt } from './support/stored-lesson.ts';

/** With a card in hand nothing is left selected. */
async function draw(page: Page, quote: string): Promise<void> {
  const { from, to } = await page.evaluate(findWordsOnPage, quote);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

async function tap(page: Page, quote: string): Promise<void> {
  const { from } = await page.evaluate(findWordsOnPage, quote);
  await page.touchscreen.tap(from.x, from.y);
}

const shelf = (page: Page) => page.getByRole('region', { name: 'Source shelf' });

test('the shelf is fetched when it is opened, is used by keyboard alone, and remembers what was read', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  expect(asked.filter((path) => /SourceShelf|shelf\.json/.test(path))).toEqual([]);
  await lesson.tabTo('Source shelf');
  await lesson.press('Enter');
  await expect(shelf(page).getByRole('heading', { name: 'Source shelf' })).toBeFocused();
  await expectAccessible(page);
  await lesson.tabTo(/^The AI summits/);
  await lesson.press('Enter');
  await expect(shelf(page).getByRole('heading', { name: /^The AI summits/ })).toBeFocused();
  await expect(shelf(page).getByText('As of 2 November 2023').first()).toBeVisible();
  await expectAccessible(page);
  await lesson.press('Escape');
  await expect(lesson.button('Source shelf')).toBeFocused();
  await lesson.reload();
  await lesson.button('Source shelf').click();
  await expect(shelf(page).getByRole('button', { name: /^The AI summits/ })).toContainText('opened');
});

for (const [width, height] of [
  [1366, 625],
  [820, 1180],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('the shelf splits the page with the text and covers neither words nor marks', async ({ page }) => {
      const lesson = await openAt(page, 'marking', { marks: [['British-backed', 'factual-error']] });
      await lesson.button('Source shelf').click();
      await expect(shelf(page).getByRole('listitem').first()).toBeVisible();
      const text = await page.locator('#passage').boundingBox();
      const panel = await shelf(page).boundingBox();
      expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
      expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(text?.width ?? 0).toBeGreaterThan(400);
      const change = lesson.marks.getByRole('button', { name: /^Change/ });
      await change.focus();
      const isOnTop = await change.evaluate((button) => {
        const { left, top, width: wide, height: high } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(left + wide / 2, top + high / 2));
      });
      expect(isOnTop).toBe(true);
      await lesson.mark('A seismic tremor', 'Slippery slope');
      await expect(lesson.marks).toHaveCount(2);
    });
  });
}

test('from a card two presses make a mark that cites it, and one undo takes both back', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Anthropic: where it is/ })
    .click();
  await shelf(page).getByRole('button', { name: 'The text says something else' }).click();
  await expectAccessible(page);
  await draw(page, 'British-backed');
  await expect(lesson.marks).toHaveText([/British-backed/]);
  await expect(shelf(page)).toContainText('cited for mark 1');
  await lesson.button('Undo').click();
  await expect(lesson.marks).toHaveCount(0);
  await expect(shelf(page)).not.toContainText('cited for mark');
});

test('the shelf is there in the first read and in the second look, with the card that lay open', async ({
  page,
}) => {
  const lesson = await openAt(page, 'first read');
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^What distillation is/ })
    .click();
  await expectAccessible(page);
  await lesson.button('Read it again, as an editor').click();
  await expect(lesson.bar).toBeVisible();
  await expect(lesson.heading).toBeFocused();
  await expect(shelf(page).getByRole('heading', { name: 'What distillation is' })).toBeVisible();
});

test('a hint that asks to look something up is answered on the shelf, and the card is cited there', async ({
  page,
}) => {
  const lesson = await openAt(page, 'checked', { marks: [['British-backed', 'factual-error']] });
  await lesson.button('Take a second look').click();
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Anthropic: where it is/ })
    .click();
  await shelf(page).getByRole('button', { name: 'The text says something else' }).click();
  await draw(page, 'Basing Anthropic in London');
  await expect(shelf(page)).toContainText('cited for mark 2');
});

test('by keyboard a card is in hand while sentences are picked, and is cited by the name', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Anthropic: where it is/ })
    .press('Enter');
  await shelf(page).getByRole('button', { name: 'The text says something else' }).press('Enter');
  await lesson.button('Pick sentences').press('Enter');
  await expect(lesson.bar).toContainText('In hand: “Anthropic: where it is and who began it”.');
  await lesson.press('Space', '3');
  await expect(lesson.status).toHaveText(/The mark cites the card\.$/);
  await expect(shelf(page)).toContainText('cited for mark 1');
});

test('what is looked up is kept, is compared with what we found, and survives a reload', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Look it up/ })
    .click();
  await expect(shelf(page).getByText('Qwen2.5 was released')).toHaveCount(0);
  await page.getByLabel('Where would you look?').fill('Its page on GitHub');
  await page.getByLabel('What do you find?').fill('September 2024');
  await expectAccessible(page);
  await lesson.reload();
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Look it up/ })
    .click();
  await expect(page.getByLabel('What do you find?')).toHaveValue('September 2024');
  await lesson.button('Compare with what we found').click();
  await expect(shelf(page).getByRole('heading', { name: 'What we found' })).toBeFocused();
  await expect(shelf(page)).toContainText('Looked at: Its page on GitHub');
  await expect(shelf(page)).toContainText('Qwen2.5 was released on 19 September 2024.');
});

test('two cards that disagree lead to each other', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Source shelf').click();
  await shelf(page)
    .getByRole('button', { name: /^Alibaba’s answer: one account/ })
    .click();
  await shelf(page).getByRole('button', { name: 'Alibaba’s answer: another account' }).click();
  await expect(shelf(page).getByRole('heading', { name: 'Alibaba’s answer: another account' })).toBeFocused();
});

test('a card that was opened and cited is reported as checked, another factual error is not', async ({
  page,
}) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.mark('Basing Anthropic in London', 'Factual error');
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Say why').click();
  // Nothing can be cited before it was opened; the shelf is at hand.
  await lesson.marks.getByRole('button', { name: 'Source shelf' }).click();
  await shelf(page)
    .getByRole('button', { name: /^Anthropic: where it is/ })
    .click();
  await lesson.press('Escape');
  const cite = page.getByLabel('Cite a source');
  await expect(cite).toBeFocused();
  await cite.selectOption('Anthropic: where it is and who began it');
  await lesson.reload();
  await expect(lesson.marks.first()).toContainText('cites Anthropic: where it is and who began it');
  await lesson.checkMarks();
  await lesson.showAllAnswers();
  await lesson.toReport();
  await expect(
    page.getByText('Factual error: 2 marks. Citing a card: 1. Cards you opened: 1.'),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'cites' })).toHaveText([
    /British-backed.* cites Anthropic: where it is and who began it/,
    /Basing Anthropic in London.* cites no source/,
  ]);
});

test('the end of the shelf is never under the bar, nor its top under the header', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.button('Source shelf').click();
  await expect(shelf(page).getByRole('listitem').first()).toBeVisible();
  const isClear = async () => {
    const [panel, header, bar] = await Promise.all([
      shelf(page).boundingBox(),
      page.locator('header').first().boundingBox(),
      lesson.bar.boundingBox(),
    ]);
    if (panel === null || header === null || bar === null) return false;
    return panel.y >= header.y + header.height && panel.y + panel.height <= bar.y;
  };
  await expect.poll(isClear).toBe(true);
  await page.evaluate(() => window.scrollTo(0, 500));
  await expect.poll(isClear).toBe(true);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(isClear).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing wrong in the shelf, a card and the questions about a mark', async ({ page }) => {
      const lesson = await LessonPage.open(page);
      await lesson.toMarking();
      await lesson.mark('British-backed', 'Factual error');
      await page.getByRole('radio', { name: 'Certain' }).check();
      await lesson.button('Say why').click();
      await lesson.button('Source shelf').first().click();
      await expectAccessible(page);
      await shelf(page)
        .getByRole('button', { name: /^The 2026 accusation: what was reported/ })
        .click();
      await expect(shelf(page).getByText('About these pages')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a shelf that cannot be had says so and can be tried again', async ({ page, context }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await context.route('**/shelf.json', (route) => route.abort());
  await lesson.button('Source shelf').click();
  await expect(shelf(page)).toContainText('The shelf could not be opened');
  await context.unroute('**/shelf.json');
  await shelf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(shelf(page).getByRole('listitem').first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('the shelf is a sheet upon the bar, and makes room for the words a card is cited for', async ({
    page,
  }) => {
    const lesson = await openAt(page, 'marking');
    await lesson.button('Source shelf').tap();
    await shelf(page)
      .getByRole('button', { name: /^Anthropic: where it is/ })
      .tap();
    await expectAccessible(page);
    const sheet = await shelf(page).boundingBox();
    const bar = await lesson.bar.boundingBox();
    expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBeLessThanOrEqual(Math.round(bar?.y ?? 0));
    expect(sheet?.y ?? 0).toBeGreaterThan(200);
    const small = await shelf(page)
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 44)
          .map((button) => button.textContent),
      );
    expect(small).toEqual([]);
    await shelf(page).getByRole('button', { name: 'The text says something else' }).tap();
    await expect(shelf(page)).toHaveCount(0);
    await expect(lesson.bar).toContainText('In hand: “Anthropic: where it is and who began it”.');
    await tap(page, 'British-backed');
    await expect(lesson.marks).toHaveCount(1);
    await expect(lesson.bar).not.toContainText('In hand');
    await lesson.button('Source shelf').tap();
    await expect(shelf(page)).toContainText('cited for mark 1');
    await shelf(page).getByRole('button', { name: 'Close' }).tap();
    await expect(lesson.button('Source shelf')).toBeFocused();
  });

  test('words that are chosen stay in sight above the sheet', async ({ page }) => {
    const lesson = await openAt(page, 'marking');
    await tap(page, 'Reports have emerged');
    await lesson.button('Source shelf').tap();
    await expect(shelf(page).getByRole('listitem').first()).toBeVisible();
    await expect
      .poll(async () => {
        const sheet = await shelf(page).boundingBox();
        const words = await page.evaluate(() => {
          const chosen = CSS.highlights.get('second-read-pending')?.keys().next().value;
          return chosen instanceof Range ? chosen.getBoundingClientRect().bottom : undefined;
        });
        return (words ?? Infinity) <= (sheet?.y ?? 0);
      })
      .toBe(true);
  });
});
