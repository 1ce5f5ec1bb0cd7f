import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing wrong in any step, and nothing runs out of the page', async ({ page }) => {
        const lesson = await LessonPage.open(page);
        const check = async () => {
          await expectAccessible(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        };
        await check();
        await lesson.button('Start reading').click();
        await page.getByLabel('An opinion piece').check();
        await check();
        await lesson.button('Read it again, as an editor').click();
        await check();
        await lesson.mark('British-backed', 'Factual error');
        await lesson.drag('Reports have emerged');
        await check();
        await lesson.bar.getByRole('button', { name: 'Clear selection' }).click();
        await lesson.marks.getByRole('button', { name: /^Change/ }).click();
        await check();
        await lesson.bar.getByRole('button', { name: 'Done' }).click();
        await lesson.button('Pick sentences').click();
        await lesson.press(' ');
        await check();
        await lesson.button('Stop picking').click();
        await lesson.button('Check my marks').click();
        await check();
        await page.getByRole('button', { name: 'Check now' }).click();
        await lesson.showAllAnswers();
        for (const summary of await page.locator('summary').all()) await summary.click();
        await check();
        await lesson.button('See your report').click();
        await check();
      });
    });
  }
}

test('a link to a lesson that is not there says so and offers those that are', async ({ page }) => {
  const lesson = await LessonPage.open(page, '?lesson=nowhere');
  await expect(lesson.heading).toHaveText('There is no such lesson');
  await expect(page.getByText('“nowhere”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'A line in the silicon' }).click();
  await expect(lesson.heading).toHaveText('Read it twice');
});

test('a lesson that cannot be loaded says why and can be tried again', async ({ page }) => {
  await page.route('**/lesson.json', (route) => route.fulfill({ json: { lesson: {}, text: {} } }));
  const lesson = await LessonPage.open(page);
  await expect(lesson.heading).toHaveText('The lesson could not be opened');
  await expect(page.getByText('[schema]').first()).toBeVisible();
  await page.unroute('**/lesson.json');
  await lesson.button('Try again').click();
  await expect(lesson.heading).toHaveText('Read it twice');
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
