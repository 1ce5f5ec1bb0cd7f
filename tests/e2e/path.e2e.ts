import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openAt } from './support/stored-lesson.ts';

// A path that cannot end: whatever is marked, whatever throws and whatever does not come.

/** Has this part of the page, by the start of its file's name, answered otherwise until the route is taken away. */
const partOf = (name: string) => new RegExp(`/assets/${name}-[\\w-]{8}\\.js`);

/** The site gives out another release of the page from now on, as after a deployment. */
async function releaseAnew(page: Page): Promise<void> {
  await page.route(/\/(\?[^/]*)?$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/index-[\w-]{8}\.js/, 'index-ZZZZzzzz.js') });
  });
}

test('one sentence named wrongly by keyboard is checked, explained, and looked at again', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').click();
  for (const key of ['ArrowDown', 'Space', '1']) await page.keyboard.press(key);
  await lesson.button('Stop picking').click();
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await expect(lesson.button('Take a second look')).toBeVisible();
  await expect(page.locator('[id^="note-mark-m1-"]')).toHaveCount(1);
  await lesson.reload();
  await lesson.button('Take a second look').click();
  await expect(lesson.heading).toHaveText(/places to look at again/);
  expect(errors).toEqual([]);
});

test('a step whose code throws is replaced, and the lesson goes on past it', async ({ page }) => {
  await page.route(partOf('CheckedSteps'), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      '.toSorted(',
      '.toSorted((()=>{throw new Error("forced")})(),',
    );
    await route.fulfill({ response, body });
  });
  const lesson = await openAt(page, 'marking');
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await expect(lesson.heading).toHaveText('This part cannot be shown');
  await expect(page.getByText('A seismic tremor just rippled')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Your work is saved on this device.');
  await expectAccessible(page);
  await lesson.button('Hand in').click();
  await expect(page.getByRole('heading', { name: 'Hand in', exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await lesson.button('Save my work as a file').click();
  expect((await download).suggestedFilename()).toMatch(/^second-read-.*\.json$/);
  await lesson.button('Go on: Second look').click();
  await expect(page.locator('[aria-current="step"]')).toContainText('Second look');
});

test('a part that does not come says so where it would stand, and comes when asked again', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  await page.route(/\/assets\/SourceShelf-/, (route) => route.abort());
  await lesson.button('Source shelf').click();
  const failed = page.getByRole('alert');
  await expect(failed).toContainText('A part of this page could not be loaded');
  await expect(failed).toBeInViewport();
  await expectAccessible(page);
  await page.unroute(/\/assets\/SourceShelf-/);
  await lesson.button('Try again').click();
  const shelf = page.getByRole('region', { name: 'Source shelf' });
  await expect(shelf.getByRole('listitem').first()).toBeVisible();
  // Its style was what failed: it came with the other try.
  await expect(shelf).toHaveCSS('position', 'sticky');
});

test('after a new release the page says so, that the work is saved, and reloads', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await page.route(partOf('MarkDetails'), (route) => route.fulfill({ status: 404, body: '' }));
  await releaseAnew(page);
  await lesson.mark('British-backed', 'Factual error');
  const failed = page.getByRole('alert');
  await expect(failed).toContainText('A newer version of this page is here');
  await expect(failed).toContainText('Your work is saved on this device.');
  await expect(failed.getByRole('button')).toHaveText(['Reload']);
  await page.unrouteAll();
  await failed.getByRole('button').click();
  await expect(lesson.marks).toHaveCount(1);
});
