import { expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { type Way, expectFigures, expectPlanned, followPlan } from './support/plan.ts';
import { openAt } from './support/stored-lesson.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test('a learner does the whole lesson by taps alone, on a phone', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').tap();
  await lesson.button('Skip the warm-up').tap();
  await page.getByLabel('An opinion piece').tap();
  await lesson.button('Read it again, as an editor').tap();
  await lesson.button('Pick sentences').tap();
  await followPlan(byTaps(lesson));
  await lesson.button('Stop picking').tap();
  await expect(lesson.marks).toHaveText([
    /Anonymous sourcing/,
    /Factual error/,
    /Factual error/,
    /Slippery slope/,
    /Anonymous sourcing/,
  ]);
  // The same marks as by keyboard and by screen reader, and so the same result.
  await expectPlanned(page, byTaps(lesson));
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('the bar leaves the selected words in sight, and its buttons are large enough for a thumb', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').tap();
  const sentence = page.getByRole('option', { name: /^If they find evidence/ });
  await sentence.tap();
  const words = await sentence.boundingBox();
  const bar = await lesson.bar.boundingBox();
  expect((words?.y ?? 0) + 20).toBeLessThan(bar?.y ?? 0);
  expect(bar?.height ?? 999).toBeLessThan(740 * 0.4);
  for (const button of await lesson.bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    expect(box?.width ?? 0).toBeGreaterThanOrEqual(24);
  }
});

test('scrolling makes no mark', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.synthesizeScrollGesture', { x: 180, y: 400, yDistance: -600, speed: 2000 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeHidden();
  await expect(lesson.marks).toHaveCount(0);
});

/** The plan by taps: two for a stretch of sentences, the adjusting buttons for single words. */
function byTaps(lesson: LessonPage): Way {
  const { page } = lesson;
  const option = (start: string) => page.getByRole('option', { name: new RegExp(`^${start}`) });
  const inBar = (name: string | RegExp) => lesson.bar.getByRole('button', { name });
  return {
    async markSentences({ from, to, words, technique }) {
      await option(from).tap();
      if (from !== to) await option(to).tap();
      await expect(lesson.status).toHaveText(new RegExp(`^${words} words selected`));
      await inBar(technique).tap();
      await expect(lesson.status).toHaveText(`Marked as ${technique}, ${words} words.`);
    },
    async markWords({ from, words, dropped, text, technique }) {
      await option(from).tap();
      for (let count = 0; count < dropped; count += 1) await inBar('End one word earlier').tap();
      await expect(lesson.bar.locator('q')).toHaveText(text);
      await inBar(technique).tap();
      await expect(lesson.status).toHaveText(`Marked as ${technique}, ${words} words.`);
    },
    async rename(mark, technique) {
      await page.getByRole('button', { name: new RegExp(`^Change ?: ${mark}$`) }).tap();
      await inBar(technique).tap();
      await expect(lesson.status).toHaveText(new RegExp(`^Changed: ${technique}`));
      await inBar('Done').tap();
    },
    async remove(mark) {
      await page.getByRole('button', { name: new RegExp(`^Delete ?: ${mark}$`) }).tap();
    },
    async undo() {
      await inBar('Undo').tap();
      await expect(lesson.status).toHaveText('Undone.');
    },
    async finish() {
      await lesson.button('Check my marks').tap();
      await page.getByRole('button', { name: 'Check now' }).tap();
      await lesson.button('Take a second look').tap();
      await lesson.button('Show all answers').tap();
      await lesson.button('Show them').tap();
      await expectFigures(page);
      await lesson.button('Repair one passage').tap();
      await lesson.button('Skip this step').tap();
      await lesson.button('Skip the exit check').tap();
      await lesson.button('Save a copy for myself').tap();
    },
  };
}
