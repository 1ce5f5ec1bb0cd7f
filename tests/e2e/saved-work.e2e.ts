import { type Browser, type BrowserContext, type Download, type Page, expect, test } from '@playwright/test';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';

/** Practice that goes straight to the text, and shows all answers after one check. */
const practice: Partial<Settings> = { stepsOff: ['brief', 'warm-up', 'repair', 'exit-check'], tries: 1 };
const link = linkOf(practice, { nameField: 'none' });

interface SavedFile {
  readonly text: string;
  readonly attempt: Attempt;
}

async function fileOf(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const downloading = page.waitForEvent('download');
  await press();
  const text = await textOf(await downloading);
  return { text, attempt: (JSON.parse(text) as { attempt: Attempt }).attempt };
}

async function textOf(download: Download): Promise<string> {
  let text = '';
  for await (const chunk of await download.createReadStream()) text += String(chunk);
  return text;
}

const jsonFile = (text: string) => ({
  name: 'saved.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function choose(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open saved work' }).click();
  await (await choosing).setFiles(jsonFile(text));
}

/** The only work that the device has. */
async function storedAttempt(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('second-read');
        opening.addEventListener('error', () => reject(new Error('locked')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('attempts').objectStore('attempts').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve((all.result as { attempt?: unknown }[])[0]?.attempt);
          });
        });
      }),
  );
}

async function markOne(page: Page): Promise<LessonPage> {
  const lesson = await LessonPage.open(page, link);
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  return lesson;
}

async function toReport(page: Page): Promise<LessonPage> {
  const lesson = await markOne(page);
  await lesson.button('Check my marks').click();
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await page.getByRole('region', { name: 'Hand in', exact: true }).waitFor();
  return lesson;
}

/** From now on, every write fails with this. */
async function refuseWrites(target: Page | BrowserContext, name: string): Promise<void> {
  await target.addInitScript((error) => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as { isRefused?: boolean }).isRefused === true || error.startsWith('always:')) {
        throw new DOMException('no', error.replace('always:', ''));
      }
      return put.apply(this, args);
    };
  }, name);
}

async function saveUnsaved(page: Page, error: string): Promise<SavedFile> {
  await refuseWrites(page, error);
  const lesson = await markOne(page);
  await lesson.isSaved();
  await page.evaluate(() => void ((window as { isRefused?: boolean }).isRefused = true));
  await lesson.mark('Reports have emerged', 'Anonymous sourcing');
  const notice = page.getByRole('alert');
  return fileOf(page, () => notice.getByRole('button', { name: 'Save my work as a file' }).click());
}

/** Work of a page that keeps nothing. */
async function saveInMemory(context: BrowserContext): Promise<SavedFile> {
  const page = await context.newPage();
  await refuseWrites(page, 'always:QuotaExceededError');
  await markOne(page);
  return fileOf(page, () => page.getByRole('button', { name: 'Save my work as a file' }).click());
}

/** Every place that offers a copy of the work. */
const places: Record<string, (context: BrowserContext) => Promise<SavedFile>> = {
  'storage refused': saveInMemory,
  'device full': async (context) => saveUnsaved(await context.newPage(), 'QuotaExceededError'),
  'save failed': async (context) => saveUnsaved(await context.newPage(), 'UnknownError'),
  superseded: async (context) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    });
    const first = await markOne(await context.newPage());
    await first.isSaved();
    const second = await LessonPage.open(await context.newPage(), link);
    await second.button('Go on with the work without a name').click();
    await second.isSaved();
    await first.drag('Reports have emerged');
    await first.bar.getByRole('button', { name: 'Anonymous sourcing' }).click();
    await expect(first.heading).toHaveText('This lesson is open in another tab');
    return fileOf(first.page, () => first.button('Save my work as a file').click());
  },
  'put aside': async (context) => {
    const page = await context.newPage();
    const lesson = await toReport(page);
    await lesson.isSaved();
    await lesson.button('Start again').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
    return fileOf(page, () => lesson.button(/^Save the work put aside/).click());
  },
  'report on a shared computer': async (context) => {
    await context.addInitScript(() => sessionStorage.setItem('second-read.shared', 'yes'));
    const page = await context.newPage();
    await toReport(page);
    return fileOf(page, () => page.getByRole('button', { name: 'Save a copy for myself' }).click());
  },
};

async function inNewProfile<T>(browser: Browser, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

for (const [place, save] of Object.entries(places)) {
  test(`work saved from here opens again, all of it: ${place}`, async ({ browser, page }) => {
    const { text, attempt } = await inNewProfile(browser, save);
    const lesson = await LessonPage.open(page, link);
    await choose(page, text);
    await expect(page.getByRole('region', { name: 'Your saved work is open' })).toBeVisible();
    await lesson.isSaved();
    expect(await storedAttempt(page)).toEqual({ ...attempt, updatedAt: expect.any(String) as unknown });
    await lesson.reload();
    expect(await storedAttempt(page)).toEqual({ ...attempt, updatedAt: expect.any(String) as unknown });
  });
}

test('a file dropped on the page asks before it takes the place of other work, which is kept', async ({
  browser,
  page,
}) => {
  const { text, attempt } = await inNewProfile(browser, saveInMemory);
  const lesson = await markOne(page);
  await lesson.isSaved();
  const here = (await storedAttempt(page)) as Attempt;
  await lesson.goTo('First read');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'saved.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  const dialog = page.getByRole('dialog', { name: 'Open the file in place of the work here?' });
  await expect(dialog).toContainText('other work');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Go on with what is here' }).click();
  expect(await storedAttempt(page)).toMatchObject({ id: here.id });

  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await dialog.getByRole('button', { name: 'Open the file' }).click();
  await expect(page.getByRole('region', { name: 'Your saved work is open' })).toBeVisible();
  await expectAccessible(page);
  expect(await storedAttempt(page)).toMatchObject({ id: attempt.id });
  await lesson.goTo('First read');
  const aside = await fileOf(page, () => lesson.button(/^Save the work put aside/).click());
  expect(aside.attempt.id).toBe(here.id);
  expect(aside.attempt.items).toEqual(here.items);

  // Without the link it is work for another task: refused, with the way to where it opens.
  await LessonPage.open(page);
  await choose(page, text);
  await expect(page.getByRole('heading', { name: 'This file was not opened' })).toBeFocused();
  await expectAccessible(page);
  await expect(page.getByRole('link', { name: 'Open it there' })).toHaveAttribute('href', /#v=1/);
});

test('the home page leads with a saved file to where it opens', async ({ browser, page }) => {
  const { text } = await inNewProfile(browser, saveInMemory);
  await page.goto('./home.html');
  await choose(page, text);
  await expect(
    page.getByRole('heading', { name: /^This is your work on “A line in the silicon”/ }),
  ).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go on with it' }).click();
  const lesson = new LessonPage(page);
  await expect(page.getByRole('region', { name: 'Your saved work is open' })).toBeVisible();
  await expect(lesson.marks).toHaveCount(1);
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);
});

test('a database deleted under the page is stored again, and what is erased on purpose is not', async ({
  context,
}) => {
  const lesson = await markOne(await context.newPage());
  await lesson.isSaved();
  const other = await context.newPage();
  await other.goto('./home.html');
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('second-read').addEventListener('success', () => resolve());
      }),
  );
  await expect.poll(() => storedAttempt(lesson.page)).toBeTruthy();
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);

  await other.reload();
  await other.getByRole('button', { name: 'Erase everything on this device' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(lesson.heading).toHaveText('This lesson is open in another tab');
  await expect(
    other
      .getByText('Nothing of it is left')
      .or(other.getByText(/^Erased/))
      .first(),
  ).toBeVisible();
  expect(await other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('the browser is asked once to keep the storage, after the first mark', async ({ page }) => {
  await page.addInitScript(() => {
    const asked = window as unknown as { asked: number };
    asked.asked = 0;
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => {
      asked.asked += 1;
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  const lesson = await LessonPage.open(page, link);
  await lesson.startMarking();
  await lesson.isSaved();
  expect(await asked()).toBe(0);
  await lesson.mark('British-backed', 'Factual error');
  await expect.poll(asked).toBe(1);
  await lesson.reload();
  await lesson.mark('Reports have emerged', 'Anonymous sourcing');
  await lesson.isSaved();
  expect(await asked()).toBe(0);
});

test('a duplicated tab on a shared computer takes the pen, and each can have it back', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.goto('./home.html');
  await page.getByRole('radio', { name: 'A shared computer' }).check();
  const first = await markOne(page);
  await first.isSaved();
  const opening = context.waitForEvent('page');
  // A page that another one opens gets a copy of its session storage, as a duplicated tab does.
  await page.evaluate(() => void window.open(location.href));
  const second = new LessonPage(await opening);
  await expect(second.marks).toHaveCount(1);
  await expect(first.heading).toHaveText('This lesson is open in another tab');
  await expect(page.getByText('each of the two has its own copy')).toBeVisible();
  await first.button('Use this tab instead').click();
  await expect(first.marks).toHaveCount(1);
  await expect(second.heading).toHaveText('This lesson is open in another tab');
});
