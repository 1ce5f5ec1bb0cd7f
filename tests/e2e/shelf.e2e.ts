import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';

const shelf = (page: Page) => page.getByRole('region', { name: 'Source shelf' });

test('the shelf is fetched when it is opened, is used by keyboard alone, and remembers what was read', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  expect(asked.filter((path) => path.includes('helf'))).toEqual([]);
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

test('beside the text the shelf covers no words, and a note with the focus is not covered by it', async ({
  page,
}) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Source shelf').click();
  await expect(shelf(page).getByRole('listitem').first()).toBeVisible();
  const text = await page.locator('#passage').boundingBox();
  const panel = await shelf(page).boundingBox();
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  const change = lesson.marks.getByRole('button', { name: /^Change/ });
  await change.focus();
  const isOnTop = await change.evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop).toBe(true);
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
  await expect(page.getByText('Factual errors you named: 2. With a source you opened: 1.')).toBeVisible();
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

  test('the shelf is a page of its own with a way back to the words', async ({ page }) => {
    const lesson = await LessonPage.open(page);
    await lesson.button('Skip the brief').tap();
    await lesson.button('Skip the warm-up').tap();
    await lesson.button('Read it again, as an editor').tap();
    await lesson.button('Source shelf').tap();
    const dialog = page.getByRole('dialog', { name: 'Source shelf' });
    await dialog.getByRole('button', { name: /^What distillation is/ }).tap();
    await expect(dialog.getByRole('heading', { name: 'What distillation is' })).toBeFocused();
    await expectAccessible(page);
    const small = await dialog
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 44)
          .map((button) => button.textContent),
      );
    expect(small).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await expect(dialog).toBeHidden();
    await expect(lesson.button('Source shelf')).toBeFocused();
  });
});
