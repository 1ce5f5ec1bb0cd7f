import { type Page, expect, test } from '@playwright/test';
import type { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';
import { findWordsOnPage } from './support/words-on-page.ts';

// Words that a tap or a click has selected are drawn wider or narrower by their ends.

type Place = { readonly x: number; readonly y: number };

/** Draws one end of what is selected onto a letter of the text. */
async function drawEnd(page: Page, end: 'start' | 'end', to: Place, hasTouch: boolean): Promise<void> {
  const box = await page.locator(`[data-end=${end}]`).boundingBox();
  if (box === null) throw new Error('no handle');
  const from = { x: box.x + box.width / 2, y: box.y + box.height - 8 };
  // The hand stays as far below the words as it took hold.
  const below = { x: to.x, y: to.y + from.y - (box.y + box.height / 3) };
  if (hasTouch) {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: [...places] });
    await touch('touchStart', [from]);
    await touch('touchMove', [{ x: (from.x + below.x) / 2, y: below.y }]);
    await touch('touchMove', [below]);
    await touch('touchEnd', []);
    await client.detach();
    return;
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + below.x) / 2, below.y);
  await page.mouse.move(below.x, below.y);
  await page.mouse.up();
}

const asked = (lesson: LessonPage) => lesson.page.locator('#label-bar q, .names q').first();

for (const [size, hasTouch] of [
  [{ width: 1366, height: 625 }, false],
  [{ width: 390, height: 844 }, true],
] as const) {
  test.describe(`at ${size.width} by ${size.height} px`, () => {
    test.use({ viewport: size, hasTouch, isMobile: hasTouch });

    test('a sentence that was pressed is drawn narrower and wider by its ends, and then named', async ({
      page,
    }) => {
      const lesson = await openAt(page, 'marking');
      const { from } = await page.evaluate(findWordsOnPage, 'Basing Anthropic in London was');
      if (hasTouch) await page.touchscreen.tap(from.x + 4, from.y);
      else await page.mouse.click(from.x + 4, from.y);
      await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
      await expect(page.locator('[data-end]')).toHaveCount(2);

      const { to } = await page.evaluate(findWordsOnPage, 'Basing Anthropic in London');
      await drawEnd(page, 'end', { x: to.x - 2, y: to.y }, hasTouch);
      await expect(lesson.status).toHaveText(/^4 words selected/);

      const { from: earlier } = await page.evaluate(findWordsOnPage, 'responsible AI.');
      await drawEnd(page, 'start', { x: earlier.x + 4, y: earlier.y }, hasTouch);
      await expect(lesson.status).toHaveText(/^6 words selected/);
      await expect(asked(lesson)).toContainText('responsible AI.');

      await lesson.bar.getByRole('button', { name: 'Factual error' }).click();
      await expect(lesson.status).toHaveText('Marked as Factual error, 6 words.');
      await expect(page.locator('[data-end]')).toHaveCount(0);
    });
  });
}
