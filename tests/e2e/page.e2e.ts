import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage, firstWords } from './support/lesson-page.ts';

test('a link to a lesson that is not there says so and offers those that are', async ({ page }) => {
  const lesson = await LessonPage.open(page, '?lesson=nowhere');
  await expect(lesson.heading).toHaveText('There is no such lesson');
  await expect(page.getByText('“nowhere”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'A line in the silicon' }).click();
  await expect(lesson.heading).toHaveText(firstWords);
});

test('a lesson that cannot be loaded says why and can be tried again', async ({ page }) => {
  await page.route('**/lesson.json', (route) => route.fulfill({ json: { lesson: {}, text: {} } }));
  const lesson = await LessonPage.open(page);
  await expect(lesson.heading).toHaveText('The lesson could not be opened');
  await expect(page.getByText('[schema]').first()).toBeVisible();
  await page.unroute('**/lesson.json');
  await lesson.button('Try again').click();
  await expect(lesson.heading).toHaveText(firstWords);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the op-ed is readable and the page says what is missing', async ({ page }) => {
    await page.goto('./');
    // Playwright's own text search leaves <noscript> out.
    const text = page.locator('.noscript');
    await expect(text).toBeVisible();
    const words = await text.evaluate((element) => (element as HTMLElement).innerText);
    expect(words).toContain('JavaScript is off.');
    expect(words).toContain('A seismic tremor just rippled');
    expect(words).toContain('no algorithm can restore it.');
    await text.locator('a').click();
    await expect(page.getByText('A seismic tremor just rippled')).toBeVisible();
  });
});

test('asks nothing of any other site, and for the key only when marks are checked', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  const origin = new URL(page.url()).origin;
  expect(addresses.filter((address) => !address.startsWith(origin) && !address.startsWith('blob:'))).toEqual(
    [],
  );
  expect(addresses.filter((address) => address.endsWith('key.json'))).toEqual([]);
  await lesson.checkMarks();
  expect(addresses.filter((address) => address.endsWith('key.json'))).toHaveLength(1);
});

test('the page title names the step', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await expect(page).toHaveTitle('Brief · A line in the silicon · Second Read');
  await lesson.toMarking();
  await expect(page).toHaveTitle('Mark it up · A line in the silicon · Second Read');
});
