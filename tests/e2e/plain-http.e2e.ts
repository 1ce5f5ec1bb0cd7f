import { type Page, expect, test } from '@playwright/test';
import { chromiumFlags } from '../../src/tools/find-chromium.mjs';
import { createKeyPair, encodeKeyFile } from '../../src/core/exchange/key-file.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { linkOf } from './support/assignment-link.ts';
import { LessonPage } from './support/lesson-page.ts';
import { TeachPage, textOf } from './support/teach-page.ts';

// A school's own server, without https: the browser withholds the clipboard, WebCrypto and more from its pages.
const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const args = [...chromiumFlags(), '--host-resolver-rules=MAP class.test localhost'];
const address = `http://class.test:${process.env['E2E_PORT'] ?? '4187'}/`;
test.use({ baseURL: address, launchOptions: { executablePath, args } });

const quick: Partial<Settings> = { stepsOff: ['brief', 'warm-up', 'repair', 'exit-check'], tries: 1 };

/** Does the practice with one mark, up to the section for handing in. */
async function toHandIn(page: Page, link: string): Promise<LessonPage> {
  const lesson = await LessonPage.open(page, link);
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await expect(page.getByRole('region', { name: 'Hand in', exact: true })).toBeVisible();
  return lesson;
}

async function saveFile(lesson: LessonPage, name: string): Promise<string> {
  await lesson.page.getByRole('textbox', { name: 'Nickname' }).fill(name);
  const downloading = lesson.page.waitForEvent('download');
  await lesson.button('Save the file to hand in').click();
  return textOf(await downloading);
}

test('on plain http, work is handed in by file, code and QR code, sealed too, and a gradebook opens it', async ({
  page,
  context,
}) => {
  const lesson = await toHandIn(page, linkOf(quick));
  expect(
    await page.evaluate(() => [isSecureContext, 'subtle' in crypto && crypto.subtle !== undefined]),
  ).toEqual([false, false]);
  expect(await page.evaluate(() => navigator.clipboard === undefined)).toBe(true);
  const file = await saveFile(lesson, 'Open owl');
  await lesson.button('Copy a code instead').click();
  const code = await page.getByRole('textbox', { name: /^Your code/ }).inputValue();
  await lesson.button('Copy the code').click();
  await expect(lesson.status).toContainText('The code is copied.');
  await lesson.button('Show a QR code').click();
  await expect(page.getByRole('img', { name: 'QR code of your work' })).toBeVisible();
  expect(file).toContain(code);

  const pair = createKeyPair((length) => new Uint8Array(length).fill(7));
  const sealing = await context.newPage();
  const sealed = await saveFile(
    await toHandIn(sealing, linkOf(quick, { id: 'class9c', publicKey: pair.publicKey })),
    'Sealed seal',
  );
  expect(sealed).not.toContain('Sealed seal');

  const teach = await TeachPage.open(await context.newPage());
  await teach.addFiles([{ name: 'sealed.txt', text: sealed }]);
  await teach.page
    .locator('input[type=file]:not([multiple])')
    .last()
    .setInputFiles({
      name: 'key.json',
      mimeType: 'application/json',
      buffer: Buffer.from(encodeKeyFile({ assignment: 'class9c', ...pair })),
    });
  await expect(teach.status).toContainText('Sealed hand-ins were tried again.');
  await teach.pasteCode(code);
  await teach.addFiles([{ name: 'owl.txt', text: file }]);
  await expect(teach.page.getByText('2 hand-ins from this lesson.')).toBeVisible();
  await teach.goTo('Learners');
  await teach.button('Show names').click();
  await expect(teach.page.getByRole('row', { name: /Open owl/ })).toBeVisible();
  await expect(teach.page.getByRole('row', { name: /Sealed seal/ })).toBeVisible();
});
