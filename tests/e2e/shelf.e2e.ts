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
    await lesson.button('Start reading').tap();
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
