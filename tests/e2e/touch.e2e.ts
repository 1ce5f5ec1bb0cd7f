import { expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test('a learner does the whole lesson by taps alone, on a phone', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.button('Start reading').tap();
  await page.getByLabel('An opinion piece').tap();
  await lesson.button('Read it again, as an editor').tap();
  await lesson.button('Pick sentences').tap();
  await page.getByRole('option', { name: /^Reports have emerged/ }).tap();
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).tap();
  await page.getByRole('option', { name: /^Your children/ }).tap();
  await page.getByRole('option', { name: /^This is the slippery slope/ }).tap();
  await expect(lesson.status).toHaveText(/^34 words selected/);
  await lesson.bar.getByRole('button', { name: 'Slippery slope' }).tap();
  await lesson.button('Stop picking').tap();
  await expect(lesson.marks).toHaveText([/Anonymous sourcing/, /Slippery slope/]);
  await lesson.button('Check my marks').tap();
  await page.getByRole('button', { name: 'Check now' }).tap();
  // The same marks as in the keyboard journey, and so the same result.
  await expect(page.getByRole('definition').first()).toContainText('2 of 11');
  await lesson.button('Take a second look').tap();
  await lesson.button('Show all answers').tap();
  await lesson.button('Show them').tap();
  await lesson.button('See your report').tap();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('the bar leaves the selected words in sight, and its buttons are large enough for a thumb', async ({
  page,
}) => {
  const lesson = await LessonPage.open(page);
  await lesson.button('Start reading').tap();
  await lesson.button('Read it again, as an editor').tap();
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
  const lesson = await LessonPage.open(page);
  await lesson.button('Start reading').tap();
  await lesson.button('Read it again, as an editor').tap();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.synthesizeScrollGesture', { x: 180, y: 400, yDistance: -600, speed: 2000 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeHidden();
  await expect(lesson.marks).toHaveCount(0);
});
