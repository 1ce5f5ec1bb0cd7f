import { type Page, expect, test } from '@playwright/test';
import { linkOf } from './support/assignment-link.ts';
import { LessonPage, firstWords } from './support/lesson-page.ts';

const placeOf = (page: Page) => page.evaluate(() => location.search.slice(1).replace(/&?class=\w+&?/, ''));
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Waits until it has been noted how far the page was read. */
const isNoted = (page: Page) =>
  page.waitForFunction(() => {
    const { reading } = (history.state ?? {}) as { reading?: { y: number } };
    return reading !== undefined && Math.abs(reading.y - window.scrollY) < 1;
  });

/** Scrolls until the middle of the text is under the page's header, as somebody reading does. */
async function readOn(page: Page, paragraph: number): Promise<number> {
  await page.locator('main .paragraph').nth(paragraph).waitFor();
  await page.evaluate((number) => {
    const top = document.querySelectorAll('main .paragraph')[number]?.getBoundingClientRect().top ?? 0;
    window.scrollBy({ top: top - 60 });
  }, paragraph);
  await isNoted(page);
  return scrolled(page);
}

test('Back goes through every step that was seen, and Forward comes again', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').click();
  for (let number = 1; number <= 2; number += 1) {
    await lesson.leaveAlone();
    await lesson.button(/^Next/).press('Enter');
  }
  await expect(lesson.heading).toBeFocused();
  await lesson.button('Skip the warm-up').click();
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.checkMarks();
  await lesson.showAllAnswers();
  await lesson.toExitCheck();
  for (let number = 1; number <= 6; number += 1) await lesson.leaveAlone();
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  const way = [
    // The exit check is over: its passages cannot be gone back to.
    'step=exit-check',
    'step=repair',
    'step=second-look',
    'step=check',
    'step=mark',
    'step=first-read',
    'step=warm-up&passage=3',
    'step=warm-up&passage=2',
    'step=warm-up&passage=1',
    'step=brief',
  ];
  for (const place of way) {
    await page.goBack();
    await expect.poll(() => placeOf(page)).toBe(place);
    await expect(lesson.heading).toBeFocused();
  }
  await expect(lesson.heading).toHaveText('Read it twice');
  for (const place of way.toReversed().slice(1, 6)) {
    await page.goForward();
    await expect.poll(() => placeOf(page)).toBe(place);
  }
  await lesson.isSaved();
  await expect(lesson.marks).toHaveCount(0);
});

test('reload and Back return to the line that was read', async ({ page, baseURL }) => {
  const lesson = await LessonPage.open(page, linkOf({}));
  await lesson.button('Skip the brief').click();
  for (let number = 1; number <= 2; number += 1) {
    await lesson.leaveAlone();
    await lesson.button(/^Next/).press('Enter');
  }
  await page.setViewportSize({ width: 1280, height: 500 });
  const title = await lesson.heading.textContent();
  const inWarmUp = await readOn(page, 0);
  await lesson.reload();
  await expect(lesson.heading).toHaveText(title ?? '');
  await expect.poll(() => scrolled(page)).toBe(inWarmUp);

  await lesson.button('Skip the warm-up').click();
  await lesson.startMarking();
  const line = 28;
  const read = await readOn(page, 4);
  expect(read).toBeGreaterThan(300);
  await lesson.reload();
  await lesson.bar.waitFor();
  await expect.poll(async () => Math.abs((await scrolled(page)) - read)).toBeLessThan(line);
  expect(await page.evaluate(() => location.hash)).toMatch(/^#v=1/);
  await lesson.mark('British-backed', 'Factual error');
  await lesson.isSaved();
  const again = await readOn(page, 4);

  // Away and back, and a step away and back; what comes next begins at its heading.
  await page.goto(new URL('home.html', baseURL).href);
  await page.goBack();
  await expect(lesson.marks).toHaveCount(1);
  await expect.poll(async () => Math.abs((await scrolled(page)) - again)).toBeLessThan(line);
  await lesson.goTo('First read');
  await expect(lesson.heading).toBeFocused();
  expect(await scrolled(page)).toBe(0);
  await page.goBack();
  await expect.poll(async () => Math.abs((await scrolled(page)) - again)).toBeLessThan(line);
  await expect(lesson.heading).toBeFocused();
});

test('a step that is not open yet is not opened by its address', async ({ page }) => {
  const lesson = await LessonPage.open(page, '?step=report');
  await expect(lesson.heading).toHaveText(firstWords);
  expect(await placeOf(page)).toBe('step=brief');
  await lesson.toFirstRead();
  await lesson.isSaved();
  await page.goto('./?step=warm-up&passage=5');
  await expect(page.getByText(/^Warm-up · 1 of 6/)).toBeVisible();
  expect(await placeOf(page)).toBe('step=warm-up&passage=1');
});

test('links within the page leave assignment and step in the address', async ({ page }) => {
  const lesson = await LessonPage.open(page, linkOf({ stepsOff: ['brief', 'warm-up'] }));
  await lesson.startMarking();
  await page.evaluate(() => (location.hash = '#passage'));
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v=1/);
  await page.evaluate(() => (location.hash = '#words=1-3'));
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
  expect(await placeOf(page)).toBe('step=mark');
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe('step=first-read');
  expect(await page.evaluate(() => location.hash)).toMatch(/^#v=1/);
});

test('in a frame Back belongs to the page around', async ({ page, baseURL }) => {
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<title>Course</title><iframe src="./" width="1200" height="800"></iframe>',
    }),
  );
  await page.goto(new URL('course.html', baseURL).href);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Skip the brief' }).click();
  await frame.getByRole('button', { name: 'Skip the warm-up' }).click();
  await frame.getByRole('button', { name: 'Read it again, as an editor' }).click();
  await frame.getByRole('region', { name: 'Label selection' }).waitFor();
  expect(page.frames()[1]?.url()).toContain('?step=mark');
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('where the browser keeps no history and no storage the steps work all the same', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
    History.prototype.pushState = refuse;
    History.prototype.replaceState = refuse;
  });
  const lesson = await LessonPage.open(page, linkOf({ stepsOff: ['brief', 'warm-up'] }));
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.goTo('First read');
  await expect(lesson.button('Read it again, as an editor')).toBeVisible();
  expect(errors).toEqual([]);
});
