import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

test('where marks overlap a click offers them all, by mouse and by keyboard', async ({ page }) => {
  const lesson = await openAt(page, 'marking', {
    marks: [
      ['Reports have emerged that Alibaba', 'Anonymous sourcing'],
      ['that Alibaba, the Chinese', 'Factual error'],
    ],
  });
  await lesson.clickMark('that Alibaba');
  const offer = lesson.bar.getByRole('group', { name: '2 marks lie here. Which one?' });
  await expect(offer.getByRole('button').first()).toBeFocused();
  await expectAccessible(page);
  await lesson.press('Tab', 'Enter');
  await expect(lesson.bar.getByRole('button', { name: 'Factual error' })).toBeFocused();
  await lesson.press('Escape');
  await expect(
    page.getByRole('button', { name: /^2 Factual error, 4 words, overlaps 1 Anonymous/ }),
  ).toBeFocused();
});

test('words can be found, widened to their sentence, named and found in the list', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.tabTo('Find words');
  await lesson.press('Enter');
  await expect(page.getByLabel('Words to find')).toBeFocused();
  await page.keyboard.type('reports HAVE emerged');
  await expect(page.getByText('In one place. Next goes there.')).toBeVisible();
  await expectAccessible(page);
  await lesson.press('Enter');
  await expect(lesson.status).toHaveText(/^3 words selected/);
  await lesson.press('Control+Enter');
  await expect(lesson.bar.getByRole('button', { name: 'Slippery slope' })).toBeFocused();
  await lesson.tabTo(/Whole sentences$/, 'Shift+Tab');
  await lesson.press('Enter');
  await expect(lesson.status).toHaveText(/^22 words selected/);
  await lesson.press('2');
  await expect(lesson.status).toHaveText('Marked as Anonymous sourcing, 22 words.');
});

test('a link selects its words where marks are open, shows them elsewhere, and is refused politely', async ({
  page,
}) => {
  const lesson = await openAt(page, 'first read');
  const follow = (fragment: string) => page.evaluate((hash) => (location.hash = hash), fragment);
  await follow('#words=300-310');
  await expect(lesson.status).toHaveText(/^The link leads to these words: /);
  const linked = await page.evaluate(() => [...(CSS.highlights.get('second-read-linked') ?? [])].join());
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  await lesson.button('Read it again, as an editor').click();
  await follow('#words=300-310');
  await expect(lesson.status).toHaveText(/^11 words selected/);
  expect(linked.split(/\s+/)).toHaveLength(11);
  expect(page.url()).not.toContain('#');
  await follow('#words=9000');
  await expect(page.getByRole('region', { name: 'The link leads to words this' })).toBeInViewport();
  await expect(lesson.status).toHaveText('The link leads to words this text does not have');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
});

test('the bar never lies over the words it is about', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const lesson = await openAt(page, 'marking');
  await page.evaluate(() => window.scrollTo(0, 0));
  // Words just above the bar: it grows over them as soon as they are chosen.
  const before = await lesson.bar.boundingBox();
  await page.mouse.dblclick(120, (before?.y ?? 0) - 12);
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
  const gap = () =>
    page.evaluate(() => {
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const bar = document.querySelector('#label-bar')?.getBoundingClientRect();
      return (bar?.top ?? 0) - (words?.bottom ?? 0);
    });
  await expect.poll(gap).toBeGreaterThan(0);
});

test('a link waits where there is no text, and says so', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await page.evaluate(() => (location.hash = '#words=300-310'));
  await expect(lesson.status).toHaveText('The link leads to words of the text');
  await lesson.toFirstRead();
  await expect(lesson.status).toHaveText(/^The link leads to these words: /);
});

test('undo, naming and clearing by key never lose the focus', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await lesson.mark('British-backed', 'Factual error');
  await page.getByRole('button', { name: /^1 Factual error/ }).focus();
  await lesson.press('Control+z');
  await expect(lesson.marks).toHaveCount(0);
  expect(await isLost()).toBe(false);
  await lesson.drag('direct assault');
  await lesson.button('End one word later').focus();
  await lesson.press('Enter', '1');
  await expect(lesson.marks).toHaveCount(1);
  expect(await isLost()).toBe(false);
});

test('a second tap in the same place does not hit the tool that came there', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  const lesson = await openAt(page, 'marking', { marks: [['British-backed', 'Factual error']] });
  await page.getByRole('button', { name: /^1 Factual error/ }).tap();
  const place = await lesson.bar.getByRole('button', { name: 'Delete' }).boundingBox();
  const at = { x: (place?.x ?? 0) + 12, y: (place?.y ?? 0) + 20 };
  await page.touchscreen.tap(at.x, at.y);
  await page.touchscreen.tap(at.x, at.y);
  await expect(lesson.marks).toHaveCount(0);
  await expect(lesson.status).toHaveText(/^Deleted Factual error/);
  await context.close();
});
