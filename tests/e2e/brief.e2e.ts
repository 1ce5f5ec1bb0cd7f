import { type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';

// The first minute: something is marked before much is read, and what leads on is always in sight.

/** Words in the text of the page above and in what is to be pressed: all that is read before the first press. */
async function wordsBeforePress(page: Page): Promise<number> {
  const text = await page.locator('main').evaluate((main) => {
    const until = [...main.querySelectorAll('[role=button]')].at(-1);
    if (until === undefined) throw new Error('nothing can be pressed');
    const range = document.createRange();
    range.setStart(main, 0);
    range.setEndAfter(until);
    return range.toString();
  });
  return text.trim().split(/\s+/).length;
}

for (const [size, hasTouch] of [
  [{ width: 1366, height: 625 }, false],
  [{ width: 390, height: 844 }, true],
] as const) {
  test.describe(`at ${size.width} by ${size.height} px`, () => {
    test.use({ viewport: size, hasTouch, isMobile: hasTouch });

    test('the first words are marked within 40 words, and the way on is in sight at every turn', async ({
      page,
    }) => {
      const lesson = await LessonPage.open(page);
      expect(await wordsBeforePress(page)).toBeLessThanOrEqual(40);
      const act = async (target: ReturnType<Page['locator']>) => {
        await expect(target).toBeInViewport({ ratio: 1 });
        await (hasTouch ? target.tap() : target.click());
      };
      for (let number = 1; number <= 3; number += 1) {
        await act(page.locator('main [role=button]').last());
        await expect(page.getByRole('heading', { name: 'You found it' })).toBeFocused();
        await act(lesson.button('Now one that looks like it'));
        await expect(lesson.heading).toBeFocused();
        await act(lesson.button('No, it holds up'));
        await act(lesson.button('Next'));
      }
      await act(lesson.button(/^Next: /));
      await expect(lesson.bar).toBeVisible();
    });
  });
}

test('the brief can be done by keyboard alone, and read in full when it is come back to', async ({
  page,
}) => {
  const lesson = await LessonPage.open(page);
  await lesson.tabTo(/^Saturday/);
  await lesson.press('Enter');
  const verdict = page.getByRole('heading', { name: 'That one holds up; the weak words are marked' });
  await expect(verdict).toBeFocused();
  await lesson.tabTo('Now one that looks like it');
  await lesson.press(' ');
  await lesson.tabTo(/^Yes/);
  await lesson.press('Enter');
  await expect(page.getByRole('heading', { name: 'It looks like it, and holds up' })).toBeFocused();
  await lesson.tabTo('Next');
  await lesson.press('Enter');
  await lesson.tabTo('Skip the brief');
  await lesson.press('Enter');
  await expect(lesson.bar).toBeVisible();
  await lesson.goTo('Brief');
  await expect(lesson.heading).toHaveText('Read it twice');
  await expect(page.getByRole('heading', { name: 'Slippery slope' })).toBeVisible();
  await lesson.button('Next: Warm-up').click();
  await expect(lesson.bar).toBeVisible();
});
