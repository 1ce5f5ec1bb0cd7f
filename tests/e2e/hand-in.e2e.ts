import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Download, type Page, expect, test } from '@playwright/test';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { createKeyPair } from '../../src/core/exchange/key-file.ts';
import { readHandIn } from '../../src/core/exchange/read-hand-in.ts';
import { receiptOf } from '../../src/core/exchange/receipt.ts';
import { encodeReturnFile } from '../../src/core/gradebook/key/return-file.ts';
import type { LessonKey } from '../../src/core/lesson/key-schema.ts';
import { lessonData, linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { keylessAddress } from './support/keyless-address.ts';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

const keyFile = path.resolve(import.meta.dirname, '../../lessons/line-in-the-silicon/key.json');
const key = JSON.parse(readFileSync(keyFile, 'utf8')) as LessonKey;

/** Practice that goes straight to the text, and shows all answers after one check. */
const practice: Partial<Settings> = { stepsOff: ['brief', 'warm-up', 'repair', 'exit-check'], tries: 1 };
const quiet: Partial<Settings> = { stepsOff: ['warm-up', 'exit-check'], answers: 'never' };

const section = (page: Page) => page.getByRole('region', { name: 'Hand in', exact: true });

/** Does the practice with one mark, up to the report. */
async function toPracticeReport(page: Page, link: string): Promise<LessonPage> {
  const lesson = await LessonPage.open(page, link);
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await expect(section(page)).toBeVisible();
  return lesson;
}

/** Does the test with one mark, up to its end. */
async function toTestEnd(page: Page, link: string): Promise<LessonPage> {
  const lesson = await LessonPage.open(page, link);
  await lesson.button('Skip the brief').click();
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Finish marking').click();
  await lesson.button('Go on').click();
  await expect(section(page)).toBeVisible();
  return lesson;
}

/** The addresses of everything that a page asks for from now on. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

async function textOf(download: Download): Promise<string> {
  let text = '';
  for await (const chunk of await download.createReadStream()) text += String(chunk);
  return text;
}

async function saveHandIn(lesson: LessonPage): Promise<string> {
  const downloading = lesson.page.waitForEvent('download');
  await lesson.button('Save the file to hand in').click();
  return textOf(await downloading);
}

const receiptIn = (page: Page) => section(page).locator('.receipt').innerText();

test('work is handed in as a file, a code and a QR code, with one receipt, and nothing is sent', async ({
  page,
}) => {
  const lesson = await toPracticeReport(page, linkOf(practice));
  await expect(section(page)).toContainText('Nothing is sent from this page');
  await expect(section(page)).toContainText('the answers are in the page');
  const asked = requestsOf(page);

  await lesson.button('Save the file to hand in').click();
  await expect(page.getByRole('textbox', { name: 'Nickname' })).toBeFocused();
  await expect(section(page)).toContainText('Choose a name first');

  const [, suggestion = ''] = await section(page)
    .getByRole('group', { name: 'Suggestions' })
    .getByRole('button')
    .allInnerTexts();
  await lesson.button(suggestion).click();
  const text = await saveHandIn(lesson);
  const read = readHandIn(text, []);
  expect(read).toMatchObject({ ok: true, value: { name: suggestion, assignment: { id: 'class9b' } } });
  const receipt = await receiptIn(page);
  expect(read.ok && receiptOf(read.value)).toBe(receipt);
  expect(text).toContain(receipt);
  await expect(page.getByRole('heading', { name: 'Is the file there?' })).toBeVisible();
  await expect(lesson.status).toContainText('This page cannot see whether it did');
  await lesson.button('Yes, it is there').click();
  await expect(page.getByRole('heading', { name: 'Your file is there, as you said' })).toBeFocused();

  await lesson.button('Copy a code instead').click();
  const code = await page.getByRole('textbox', { name: /^Your code, [\d,]+ characters long$/ }).inputValue();
  expect(text).toContain(code);
  expect(await receiptIn(page)).toBe(receipt);

  await lesson.button('Show a QR code').click();
  await expect(page.getByRole('img', { name: 'QR code of your work' })).toBeVisible();
  expect(await receiptIn(page)).toBe(receipt);
  expect(asked).toEqual([]);
});

test('once the section is there, everything is made without a network, locked too', async ({
  page,
  context,
}) => {
  const pair = createKeyPair((length) => new Uint8Array(length).fill(7));
  const lesson = await toPracticeReport(
    page,
    linkOf(practice, { nameField: 'none', publicKey: pair.publicKey }),
  );
  await lesson.isSaved();
  await context.setOffline(true);
  const asked = requestsOf(page);
  const text = await saveHandIn(lesson);
  expect(readHandIn(text, [pair.secretKey])).toMatchObject({ ok: true, value: { name: '' } });
  await lesson.button('Copy a code instead').click();
  const code = await page.getByRole('textbox', { name: /^Your code/ }).inputValue();
  expect(readHandIn(code, [pair.secretKey]).ok).toBe(true);
  await lesson.button('Show a QR code').click();
  await expect(page.getByRole('img', { name: 'QR code of your work' })).toBeVisible();
  await lesson.button('I have handed it in').click();
  await expect(page.getByRole('heading', { name: 'Handed in, as you said' })).toBeFocused();
  expect(asked).toEqual([]);
});

test('where handing in could not be loaded, it says so and can be tried again', async ({ page }) => {
  await page.route(/\/assets\/HandIn-/, (route) => route.abort());
  const lesson = await LessonPage.open(page, linkOf(practice, { nameField: 'none' }));
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await expect(page.getByText('This part of the page could not be loaded')).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/assets\/HandIn-/);
  await lesson.button('Try again').click();
  await expect(section(page)).toBeVisible();
  expect(readHandIn(await saveHandIn(lesson), []).ok).toBe(true);
});

test('a link with a key that locks nothing is refused, with the reason', async ({ page }) => {
  await LessonPage.open(page, linkOf(practice, { publicKey: 'A'.repeat(43) }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link cannot be followed');
  await expect(page.getByText('with a key that does not lock')).toBeVisible();
});

test('what the learner said of it is kept, opening is no change, and a change is told', async ({ page }) => {
  const lesson = await toTestEnd(page, linkOf(quiet, { mode: 'test', nameField: 'none' }));
  await saveHandIn(lesson);
  const receipt = await receiptIn(page);
  await lesson.button('Yes, it is there').click();
  await lesson.button('I have handed it in').click();
  await expect(page.getByRole('heading', { name: 'Handed in, as you said' })).toBeFocused();

  await lesson.reload();
  await lesson.goTo('Mark it up');
  await lesson.goTo('Report');
  await expect(page.getByRole('heading', { name: 'Handed in, as you said' })).toBeVisible();
  expect(await receiptIn(page)).toBe(receipt);

  await lesson.goTo('Mark it up');
  await lesson.mark('just rippled', 'Anonymous sourcing');
  await lesson.goTo('Report');
  await expect(page.getByRole('heading', { name: 'You have changed your work since' })).toBeVisible();
  await saveHandIn(lesson);
  await expect(page.getByRole('heading', { name: 'Is the file there?' })).toBeVisible();
  expect(await receiptIn(page)).not.toBe(receipt);
});

test('a sealed hand-in can be read by the teacher only, on a page without WebCrypto', async ({ page }) => {
  const pair = createKeyPair((length) => new Uint8Array(length).fill(7));
  await page.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const lesson = await toPracticeReport(
    page,
    linkOf(practice, { nameField: 'own', publicKey: pair.publicKey }),
  );
  await expect(section(page)).toContainText('Only your teacher has the key that opens them.');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Q');
  const text = await saveHandIn(lesson);
  expect(text).not.toContain('Ada');
  expect(readHandIn(text, []).ok).toBe(false);
  expect(readHandIn(text, [pair.secretKey])).toMatchObject({ ok: true, value: { name: 'Ada Q' } });
  await lesson.button('Copy a code instead').click();
  await lesson.button('Copy the code').click();
  await expect(section(page)).toContainText(/The code is copied|The code is selected/);
});

test('work can be erased where others use the computer, and nothing of it is left', async ({ page }) => {
  const lesson = await toPracticeReport(page, linkOf(practice, { nameField: 'none' }));
  await lesson.isSaved();
  await expect(lesson.button('Erase this work from this device')).toHaveCount(0);
  await saveHandIn(lesson);
  await expect(lesson.button('Erase this work from this device')).toHaveCount(0);
  await lesson.button('No, show the code instead').click();
  await expect(page.getByRole('textbox', { name: /^Your code/ })).toBeFocused();
  await lesson.button('I have handed it in').click();
  await lesson.button('Erase this work from this device').click();
  await lesson.button('Erase it').click();
  await expect(page.getByRole('heading', { name: 'This work is gone from this device' })).toBeFocused();
  const left = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = '' } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('locked')));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        texts.push(JSON.stringify(all.result));
      }
      database.close();
    }
    return texts.join('\n');
  });
  expect(left).not.toContain('factual-error');
  expect(left).not.toContain('British');
  await page.reload();
  await expect(lesson.heading).toHaveText('A line in the silicon');
  await lesson.startMarking();
  await expect(lesson.marks).toHaveCount(0);
});

test('a test asks for no key, and is explained with the answers that the teacher returns', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const opening = await LessonPage.open(page, linkOf(quiet, { mode: 'test', nameField: 'none' }));
  await expect(page.getByRole('region', { name: 'This is a test' })).toContainText(
    'until your teacher returns the answers',
  );
  await opening.page.goto('about:blank');
  const lesson = await toTestEnd(page, linkOf(quiet, { mode: 'test', nameField: 'none' }));
  await saveHandIn(lesson);
  await lesson.button('Yes, it is there').click();
  await lesson.button('I have handed it in').click();

  const open = async (text: string) =>
    page
      .getByLabel('Open the file with the answers')
      .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const { id, version } = lessonData;
  const file = encodeReturnFile({
    lesson: { id, version },
    assignment: 'class9b',
    note: 'Well read.',
    adjustments: [],
    key,
  });
  await open(file.slice(0, -50));
  await expect(page.getByRole('heading', { name: 'This file could not be opened' })).toBeFocused();
  await expect(page.getByText('It is damaged, or it is another file.')).toBeVisible();
  await expectAccessible(page);
  await open(file.replace('"class9b"', '"class9c"'));
  await expect(page.getByText('It is for another class')).toBeVisible();
  await lesson.isSaved();

  await open(file);
  await expect(
    page.getByRole('region', { name: 'These are the answers your teacher returned' }),
  ).toContainText('Well read.');
  await expect(page.getByText('Found', { exact: false }).first()).toBeVisible();
  await lesson.goTo('Report');
  await expect(page.getByRole('heading', { name: 'Receipt', exact: true })).toBeVisible();
  expect(asked.filter((address) => address.endsWith('key.json'))).toEqual([]);

  // Answers that were returned stay with the work, and are still those of the teacher's file.
  await lesson.reload();
  await expect(page.getByRole('heading', { name: 'Receipt', exact: true })).toBeVisible();
  await lesson.goTo('Mark it up');
  await expect(lesson.bar).toBeHidden();
  expect(asked.filter((address) => address.endsWith('key.json'))).toEqual([]);
});

test('somebody who learns alone is asked for nothing', async ({ page }) => {
  const lesson = await openAt(page, 'report', { marks: [['British-backed', 'Factual error']] });
  await expect(section(page)).toContainText('Nobody asked for your work.');
  const read = readHandIn(await saveHandIn(lesson), []);
  expect(read).toMatchObject({ ok: true, value: { name: '', assignment: null } });
});

test.describe('a site without keys', () => {
  test('has a lesson marked without answers, explained by what the teacher returns', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(keylessAddress);
    const lesson = new LessonPage(page);
    await expect(page.getByRole('region', { name: 'This site has no answers' })).toBeVisible();
    await expectAccessible(page);
    await lesson.button('Skip the brief').click();
    await lesson.button('Skip the warm-up').click();
    await lesson.startMarking();
    await lesson.mark('British-backed', 'Factual error');
    await lesson.button('Finish marking').click();
    await lesson.button('Go on').click();
    await lesson.button('Skip the exit check').click();
    await expect(section(page)).toBeVisible();
    await lesson.isSaved();
    const { id, version } = lessonData;
    const text = encodeReturnFile({
      lesson: { id, version },
      assignment: null,
      note: '',
      adjustments: [],
      key,
    });
    await page
      .getByLabel('Open the file with the answers')
      .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(
      page.getByRole('region', { name: 'These are the answers your teacher returned' }),
    ).toBeVisible();
    expect(asked.filter((address) => /key\.json|review\.json/.test(address))).toEqual([]);
  });

  test('follows a test and refuses practice, with the reason', async ({ page }) => {
    await page.goto(keylessAddress + linkOf(quiet, { mode: 'test' }));
    await expect(page.getByRole('region', { name: 'This is a test' })).toBeVisible();
    await page.goto('about:blank');
    await page.goto(keylessAddress + linkOf(practice));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link cannot be followed');
    await expect(page.getByText('this site has none')).toBeVisible();
    await expectAccessible(page);
  });

  test('has a home page without reviews', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${keylessAddress}home.html`);
    await expect(page.getByRole('heading', { name: 'Lessons', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: /A line in the silicon/ }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /review/i })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'For teachers' })).toHaveCount(0);
    await expectAccessible(page);
    expect(asked.filter((address) => address.includes('key.json'))).toEqual([]);
  });
});
