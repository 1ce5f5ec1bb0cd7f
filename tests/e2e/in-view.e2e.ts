import { type Frame, type Locator, type Page, expect, test } from '@playwright/test';
import { chromiumFlags } from '../../src/tools/find-chromium.mjs';
import { openAt } from './support/stored-lesson.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const args = [...chromiumFlags(), '--host-resolver-rules=MAP class.test localhost'];
test.use({ launchOptions: { executablePath, args } });

/** The same server under another name. */
const otherSite = `http://class.test:${process.env['E2E_PORT'] ?? '4187'}/home.html`;

/** A box in the pixels of what is seen, under a pinch zoom. */
async function seenBox(tool: Locator) {
  return tool.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const view = window.visualViewport;
    if (view === null) throw new Error('this browser knows no zoom');
    return {
      left: left - view.offsetLeft,
      top: top - view.offsetTop,
      right: right - view.offsetLeft,
      bottom: bottom - view.offsetTop,
      width: view.width,
      height: view.height,
    };
  });
}

async function expectSeen(tool: Locator): Promise<void> {
  await expect(async () => {
    const { left, top, right, bottom, width, height } = await seenBox(tool);
    expect(left).toBeGreaterThanOrEqual(-1);
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(right).toBeLessThanOrEqual(width + 1);
    expect(bottom).toBeLessThanOrEqual(height + 1);
  }).toPass();
}

test.describe('under a pinch zoom', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the bar is in what is seen, is not larger, and every pen can be reached', async ({ page }) => {
    const lesson = await openAt(page, 'marking');
    await lesson.button('Pick sentences').tap();
    await page.getByRole('option').nth(1).tap();
    const usual = await lesson.bar.boundingBox();
    const client = await page.context().newCDPSession(page);
    for (const scale of [2, 4]) {
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
      await expect.poll(() => page.evaluate(() => window.visualViewport?.scale)).toBe(scale);
      await expectSeen(lesson.bar);
      const { top, bottom, height } = await seenBox(lesson.bar);
      expect(bottom - top).toBeLessThanOrEqual(height * 0.51);
      for (const button of await lesson.bar.getByRole('button').all()) {
        if (!(await button.isVisible())) continue;
        await button.evaluate((element) => element.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
        await expectSeen(button);
      }
      await expectSeen(lesson.bar);
    }
    // Somebody moves what is seen over the page: the bar goes with it.
    await client.send('Input.synthesizeScrollGesture', { x: 40, y: 40, yDistance: -100, xDistance: -50 });
    await expectSeen(lesson.bar);
    await lesson.bar.getByRole('button', { name: 'Factual error' }).press('Enter');
    await expect(lesson.status).toHaveText(/^Marked as Factual error/);
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await lesson.bar.getByRole('button', { name: 'Say why' }).press('Enter');
    const field = page.getByLabel('Why? (optional)');
    await field.focus();
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 3 });
    await expect.poll(() => page.evaluate(() => window.visualViewport?.scale)).toBe(3);
    await expectSeen(field);
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await lesson.marks.getByRole('button', { name: /^Delete/ }).press('Enter');
    await page.getByRole('option').nth(1).tap();
    await expect.poll(async () => lesson.bar.boundingBox()).toEqual(usual);
  });
});

test.describe('in a frame as tall as its content', () => {
  test.use({ viewport: { width: 1000, height: 900 } });

  /** A course page of this or another site with the lesson in a frame of 3,200 px. */
  async function openInFrame(page: Page, origin: 'same' | 'other'): Promise<Frame> {
    await page.goto('./');
    const address = page.url();
    if (origin === 'other') await page.goto(otherSite);
    await page.setContent(`<!doctype html><body style="margin:0"><h1 style="margin:0;height:300px">Week 3</h1>
      <iframe src="${address}" style="width:100%;height:3200px;border:0"></iframe><p>The end</p>`);
    const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
    if (frame === null) throw new Error('the course page has no frame');
    return frame;
  }

  for (const origin of ['same', 'other'] as const) {
    test(`bar and questions are near what is looked at (${origin} site)`, async ({ page }) => {
      const frame = await openInFrame(page, origin);
      const bar = frame.getByRole('region', { name: 'Label selection' });
      await frame.getByRole('button', { name: 'Skip the brief' }).click();
      await frame.getByRole('button', { name: 'Skip the warm-up' }).click();
      await frame.getByRole('button', { name: 'Read it again, as an editor' }).click();
      await bar.waitFor();
      await page.mouse.wheel(0, -4000);
      for (const scroll of [0, 700, 1600]) {
        await page.evaluate((to) => window.scrollTo(0, to), scroll);
        // Boxes of frames are in the pixels of the page that holds them.
        await expect(async () => {
          const box = await bar.boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(860);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(902);
        }).toPass();
      }
      await page.evaluate(() => window.scrollTo(0, 600));
      await frame.getByRole('button', { name: 'Pick sentences' }).click();
      await page.keyboard.press(' ');
      await page.keyboard.press('3');
      await expect(frame.locator('#status')).toHaveText(/^Marked as Factual error/);
      await frame.getByRole('button', { name: 'Check my marks' }).click();
      const dialog = frame.getByRole('dialog');
      const box = await dialog.boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(900);
    });
  }
});
