import { type Page, expect, test } from '@playwright/test';
import { keepFinishedWork, keptNames } from './support/finished-work.ts';
import { LessonPage, firstWords } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const verdict = (page: Page) => page.locator('#form-verdict');

async function openHome(page: Page): Promise<LessonPage> {
  await page.goto('./home.html');
  await page.getByRole('heading', { name: 'To review' }).waitFor();
  return new LessonPage(page);
}

/** The home page of somebody with finished work. */
async function openWithWork(page: Page): Promise<LessonPage> {
  const home = await openHome(page);
  await keepFinishedWork(page);
  await page.reload();
  await page.getByText('2 passages are waiting.').waitFor();
  return home;
}

test('a learner begins a lesson, leaves it, and goes on where they left off, by keyboard', async ({
  page,
}) => {
  const home = await openHome(page);
  await expect(page.getByRole('link', { name: 'For teachers' })).toHaveAttribute('href', './teach.html');
  await home.tabTo(/^Start/);
  await home.press('Enter');
  const lesson = new LessonPage(page);
  await expect(lesson.heading).toHaveText(firstWords);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.isSaved();
  await page.getByRole('link', { name: 'Second Read: all lessons' }).press('Enter');
  await expect(title(page)).toHaveText('Your lessons');
  await expect(page.getByText('You are at step 4 of 9.')).toBeVisible();
  await home.tabTo(/^Go on at step 4: Mark it up/);
  await home.press('Enter');
  await expect(lesson.marks).toHaveCount(1);
});

test('what was sure and wrong comes back with new text, and again on a later day, by keyboard', async ({
  page,
}) => {
  const home = await openWithWork(page);
  await expect(page.getByRole('link', { name: /^Done: see the report/ })).toBeVisible();
  await home.tabTo('Review 2 passages');
  await home.press('Enter');
  for (const [place, next] of [
    ['Review · 1 of 2', 'Next passage'],
    ['Review · 2 of 2', 'Finish'],
  ] as const) {
    await expect(page.getByText(place)).toBeVisible();
    await expect(title(page)).toBeFocused();
    await home.tabTo('It holds up');
    await home.press('Enter');
    await expect(verdict(page)).toBeFocused();
    await expect(verdict(page)).toHaveText(/There is a flaw here|It holds up, and you left it alone/);
    await home.tabTo(next);
    await home.press('Enter');
  }
  await expect(title(page)).toHaveText('That is all for now');
  await home.tabTo('Back to your lessons');
  await home.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(page.getByText(/^Nothing today\. The next one comes (tomorrow|in \d+ days)\.$/)).toBeVisible();
});

test('an answer is marked like any passage, is kept over a reload, and is not asked again', async ({
  page,
}) => {
  const home = await openWithWork(page);
  await page.getByRole('link', { name: 'Review 2 passages' }).click();
  await home.button('Pick sentences').click();
  await home.press(' ', '1');
  await home.button('Stop picking').press('Enter');
  await home.button('Check this passage').press('Enter');
  await expect(verdict(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Review · 1 of 1')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('1 passage is waiting.')).toBeVisible();
});

test('when new text is used up, the sentences of the lesson come back with their paragraph', async ({
  page,
}) => {
  await page.route('**/review.json', (route) => route.fulfill({ status: 404, body: '' }));
  await openWithWork(page);
  await page.getByRole('link', { name: 'Review 2 passages' }).click();
  await expect(title(page)).toHaveText('A line in the silicon');
  await expect(page.locator('#passage')).toHaveText(/founded by former OpenAI researchers/);
  await page.getByText('The paragraph it stands in').click();
  await expect(page.locator('details')).toContainText('Let me unpack this.');
  await page.getByRole('button', { name: 'It holds up' }).click();
  await expect(verdict(page)).toHaveText('Rightly left alone');
});

test('on a shared computer everything goes with the tab, and nothing is left behind', async ({ context }) => {
  const page = await context.newPage();
  const home = await openHome(page);
  await page.getByLabel('A shared computer').check();
  await expect(home.status).toHaveText('From now on, your work is kept only until this tab is closed.');
  await page.getByRole('link', { name: /^Start/ }).click();
  const lesson = new LessonPage(page);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await expect(page.locator('.save')).toHaveText('Kept until you close this tab');
  await lesson.button('Aa Reading settings').click();
  await page.getByLabel('Dark').check();
  await expect(page.getByText('Kept until you close this tab.')).toBeVisible();
  await page.keyboard.press('Escape');
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);
  await page.goto('./home.html');
  await expect(page.getByRole('link', { name: /^Go on at step 4/ })).toBeVisible();
  await expect.poll(() => keptNames(page)).toMatchObject({ local: [], databases: [] });
  await page.close();
  const next = await context.newPage();
  await openHome(next);
  await expect(next.getByRole('link', { name: /^Start/ })).toBeVisible();
  await expect(next.getByLabel('My own device')).toBeChecked();
});

test('erasing asks once, says what is gone, and leaves no name in the browser', async ({ page }) => {
  const home = await openWithWork(page);
  await home.button('Aa Reading settings').click();
  await page.getByLabel('Dark').check();
  await page.keyboard.press('Escape');
  await home.tabTo('Erase everything on this device');
  await home.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Erase everything on this device?' });
  await dialog.getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(dialog).toBeHidden();
  expect((await keptNames(page)).local).toHaveLength(2);
  await home.button('Erase everything on this device').press('Enter');
  await dialog.getByRole('button', { name: 'Erase everything' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Erased' })).toBeFocused();
  await expect(
    page.getByText('Gone from this device: your work, your reviews, and your reading settings.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible();
  expect(await keptNames(page)).toEqual({ local: [], session: [], databases: [] });
});

test('a lesson that is open in another tab stops, and cannot bring its work back', async ({ context }) => {
  const lesson = await openAt(await context.newPage(), 'marking', {
    marks: [['British-backed', 'Factual error']],
  });
  await lesson.isSaved();
  const page = await context.newPage();
  const home = await openHome(page);
  await home.button('Erase everything on this device').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('heading', { name: 'Erased' })).toBeVisible();
  await expect(lesson.heading).toHaveText('This lesson is open in another tab');
  await expect.poll(() => keptNames(page)).toMatchObject({ local: [], databases: [] });
});

test('where storage is refused the lessons are listed, and it is said that nothing will be kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const home = await openHome(page);
  await expect(
    page.getByRole('region', { name: 'This browser keeps nothing after you close the page' }),
  ).toBeVisible();
  await page.getByText('A shared computer').click();
  await expect(page.getByText('This browser would not remember that.')).toBeVisible();
  await home.button('Erase everything on this device').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(
    page.getByRole('heading', { name: /^(Erased|Not everything could be erased)$/ }),
  ).toBeFocused();
});

test('reviews that cannot be read are told, and can be put aside', async ({ page }) => {
  await openWithWork(page);
  await page.evaluate(() => localStorage.setItem('second-read.reviews', '{"schema":1}'));
  await page.reload();
  await page.getByRole('button', { name: 'Put it aside and begin again' }).click();
  await expect(page.getByText('2 passages are waiting.')).toBeVisible();
});

test('an answer that the device does not take is said not to be kept', async ({ page }) => {
  await openWithWork(page);
  await page.getByRole('link', { name: 'Review 2 passages' }).click();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'It holds up' }).click();
  await expect(page.getByText('This answer is not kept')).toBeVisible();
  await page.getByRole('button', { name: 'Next passage' }).click();
  await expect(page.getByText('Review · 2 of 2')).toBeVisible();
});

test('offline, what is kept can still be erased, and trying again works', async ({ page }) => {
  await page.route('**/lessons/index.json', (route) => route.abort());
  await page.goto('./home.html');
  await expect(page.getByRole('region', { name: 'The lessons could not be loaded' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase everything on this device' })).toBeVisible();
  await page.unroute('**/lessons/index.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible();
});
