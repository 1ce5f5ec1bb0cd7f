import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { FakeSpeech, remoteVoice } from './support/fake-speech.ts';
import { openAt } from './support/stored-lesson.ts';

const first = 'A seismic tremor just rippled through the tech world.';
const third = 'If true, this is not merely corporate espionage.';
const fourth = 'It is a direct assault on the United Kingdom’s ambition to become a global AI superpower.';

const toReading = (page: Page) => openAt(page, 'first read');

/** The whole of a sentence that was said in several goes. */
const sentence = (goes: readonly string[]) => goes.join(' ');

test('the passage is read sentence by sentence, and the sentence is lit', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await toReading(page);
  await lesson.button('Listen').click();
  await expect.poll(() => speech.lit()).toBe(first);
  expect(await speech.said()).toEqual([first]);
  await speech.end();
  await expect.poll(() => speech.said()).toHaveLength(2);
  await speech.end();
  await expect.poll(() => speech.said()).toHaveLength(3);
  const lit = await speech.lit();
  expect(lit).toMatch(/^Reports have emerged .* startup\.$/);
  expect(sentence((await speech.said()).slice(1))).toBe(lit);
  await speech.end();
  await expect.poll(() => speech.lit()).toBe(third);
  await expect(lesson.status).toBeEmpty();
  await expectAccessible(page);
});

test('everything about it works by keyboard', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await toReading(page);
  await lesson.button('Listen').waitFor();
  await lesson.tabTo('Listen');
  await lesson.press('Enter');
  await expect.poll(() => speech.now()).toBe(first);
  await lesson.press('Enter');
  await expect(lesson.button('Resume')).toBeFocused();
  expect(await speech.now()).toBeUndefined();
  await lesson.press('Enter');
  await expect.poll(() => speech.said()).toEqual([first, first]);
  await lesson.tabTo('Next sentence →');
  await lesson.press('Enter', 'Enter', 'Enter');
  await expect.poll(() => speech.now()).toBe(fourth);
  await lesson.press('Shift+Tab', 'Enter');
  await expect.poll(() => speech.now()).toBe(third);
  await lesson.tabTo('Speed');
  await lesson.press('ArrowDown');
  await expect(page.getByLabel('Speed')).toHaveValue('1.25');
  await expect
    .poll(() => page.evaluate(() => window.fakeSpeech.said.at(-1)))
    .toEqual({
      text: third,
      rate: 1.25,
      lang: 'en-GB',
    });
  await lesson.tabTo('Stop');
  await lesson.press('Enter');
  await expect(lesson.button('Listen')).toBeFocused();
  await expect(lesson.status).toHaveText('Reading stopped.');
  expect([await speech.now(), await speech.lit()]).toEqual([undefined, '']);
});

test('reading goes on with a voice that never says that it has ended', async ({ page }) => {
  await page.clock.install();
  const speech = await FakeSpeech.install(page, { tells: 'starts' });
  const lesson = await toReading(page);
  await lesson.button('Listen').click();
  await expect.poll(() => speech.now()).toBe(first);
  await page.clock.runFor(60_000);
  const said = await speech.said();
  expect(said.length).toBeGreaterThan(3);
  expect(sentence(said)).toMatch(new RegExp(`^${first} Reports have .* startup\\. If true,`));
});

test('a voice that never makes itself heard is called so', async ({ page }) => {
  await page.clock.install();
  const speech = await FakeSpeech.install(page, { tells: 'silent' });
  const lesson = await toReading(page);
  await lesson.button('Listen').click();
  await expect.poll(() => speech.now()).toBe(first);
  await page.clock.runFor(60_000);
  await expect(lesson.status).toHaveText('Reading stopped. This device’s voice did not answer.');
  await expect(lesson.button('Listen')).toBeVisible();
  expect(await speech.now()).toBeUndefined();
});

test('without a voice of the device there is no Listen button', async ({ page }) => {
  await page.clock.install();
  await FakeSpeech.install(page, { voices: [remoteVoice] });
  const lesson = await toReading(page);
  await page.clock.runFor(5000);
  await expect(page.getByRole('group', { name: 'Text tools' })).toBeAttached();
  await expect(lesson.button('Listen')).toHaveCount(0);
});

test('reading begins with the selection, or with the first sentence in view', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await openAt(page, 'marking');
  await lesson.drag('direct assault');
  await lesson.button('Listen').click();
  await expect.poll(() => speech.now()).toBe(fourth);
  await lesson.button('Stop').click();
  await lesson.bar.getByRole('button', { name: 'Clear selection' }).click();
  await page.evaluate(() => document.querySelectorAll('#passage p')[3]?.scrollIntoView());
  await lesson.button('Listen').focus();
  await page.evaluate(() => document.querySelectorAll('#passage p')[3]?.scrollIntoView());
  await lesson.press('Enter');
  await expect.poll(() => speech.now()).toBe('Now, what does this mean for the common person?');
});

test('marking goes on while the passage is read, also in pick mode', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await openAt(page, 'marking');
  await lesson.button('Listen').click();
  await expect.poll(() => speech.lit()).toBe(first);
  await lesson.mark('seismic tremor', 'Factual error');
  await expect.poll(() => speech.lit()).toBe(first);
  await lesson.button('Pick sentences').click();
  await expect.poll(() => speech.lit()).toBe(first);
  await lesson.press('ArrowDown', ' ', '2');
  await expect(lesson.marks).toHaveCount(2);
  await speech.end();
  await expect.poll(() => speech.lit()).toMatch(/^Reports have emerged/);
  await expect(page.getByRole('option', { name: /^Reports/ })).toBeFocused();
  await expectAccessible(page);
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await expect(page.getByRole('definition').first()).toBeVisible();
  expect(await speech.now()).toBeUndefined();
});

test('the explained text can be listened to as well', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await openAt(page, 'checked');
  await lesson.button('Listen').click();
  await expect.poll(() => speech.lit()).toBe(first);
});

test('the sentence stays in view and the controls in reach, until the learner scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  const speech = await FakeSpeech.install(page);
  const lesson = await toReading(page);
  await lesson.button('Listen').click();
  const litBox = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('second-read-spoken') ?? [];
      return range instanceof Range ? range.getBoundingClientRect().toJSON() : null;
    });
  for (let count = 0; count < 12; count += 1) {
    await lesson.button('Next sentence').click();
    await expect(lesson.button('Pause')).toBeInViewport({ ratio: 1 });
    await expect.poll(litBox).toMatchObject({ top: expect.any(Number) });
    const dock = await page.getByRole('group', { name: 'Read aloud' }).boundingBox();
    await expect.poll(async () => ((await litBox()) as DOMRect).bottom).toBeLessThanOrEqual(500);
    expect(((await litBox()) as DOMRect).top).toBeGreaterThanOrEqual((dock?.y ?? 0) + (dock?.height ?? 0));
  }
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, -3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  const before = (await speech.said()).length;
  await speech.end();
  await expect.poll(async () => (await speech.said()).length).toBeGreaterThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await lesson.button('Next sentence').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('the voice falls silent when the page is left', async ({ page }) => {
  const speech = await FakeSpeech.install(page);
  const lesson = await toReading(page);
  await lesson.button('Listen').click();
  await expect.poll(() => speech.now()).toBe(first);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await speech.now()).toBeUndefined();
  await expect(lesson.button('Resume')).toBeVisible();
});

test('on a phone the controls fit in one row, are large enough, and leave the sentence in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const speech = await FakeSpeech.install(page);
  const lesson = await openAt(page, 'marking');
  await lesson.button('Listen').click();
  for (let count = 0; count < 9; count += 1) await lesson.button('Next sentence').click();
  const group = page.getByRole('group', { name: 'Read aloud' });
  const sizes = await group
    .locator('button, select')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().toJSON()));
  expect(sizes).toHaveLength(5);
  expect(new Set(sizes.map(({ y }) => y)).size).toBe(1);
  expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
  await expect.poll(() => speech.lit()).toBe('Basing Anthropic in London was a strategic win.');
  const dock = await group.boundingBox();
  const bar = await lesson.bar.boundingBox();
  const lit = await page.evaluate(() => {
    const [range] = CSS.highlights.get('second-read-spoken') ?? [];
    return range instanceof Range ? range.getBoundingClientRect().toJSON() : undefined;
  });
  expect(lit.top).toBeGreaterThanOrEqual((dock?.y ?? Infinity) + (dock?.height ?? 0));
  expect(lit.bottom).toBeLessThanOrEqual(bar?.y ?? 0);
  await expectAccessible(page);
});
