import { type Browser, type Page, expect, test } from '@playwright/test';
import { keepFinishedWork } from './support/finished-work.ts';
import { LessonPage } from './support/lesson-page.ts';
import { lessonStates } from './support/lesson-states.ts';
import { madeClass, madeFiles } from './support/made-class.ts';
import { isTranslated, pageSays, translatePage } from './support/page-translator.ts';
import { TeachPage, type TeachPart } from './support/teach-page.ts';

/** The same clock and the same chance for both pages. */
async function makeEqual(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-02T10:00:00Z'));
  await page.addInitScript(() => {
    crypto.getRandomValues = (array) => array;
  });
}

/** Takes the same walk through a page as it is and through one that is translated, and compares them at each stop. */
async function expectSame(browser: Browser, walk: (page: Page) => AsyncGenerator<string>): Promise<void> {
  const open = async () => (await browser.newContext()).newPage();
  const [plain, translated] = [await open(), await open()];
  const errors: Error[] = [];
  translated.on('pageerror', (error) => errors.push(error));
  await translatePage(translated);
  await Promise.all([plain, translated].map(makeEqual));
  const walks = [walk(plain), walk(translated)];
  for (;;) {
    const [stop] = await Promise.all(walks.map((one) => one.next()));
    if (stop?.done !== false) break;
    await expect(async () => {
      await isTranslated(translated);
      expect(await pageSays(translated), stop.value).toEqual(await pageSays(plain));
    }).toPass({ timeout: 60_000 });
    expect(await translated.locator('font font').count(), stop.value).toBeGreaterThan(10);
  }
  expect(errors).toEqual([]);
}

test('every step of the lesson says on a translated page what it says on any', async ({ browser }) => {
  test.setTimeout(240_000);
  await expectSame(browser, async function* (page) {
    const lesson = await LessonPage.open(page);
    for await (const state of lessonStates(lesson)) {
      await lesson.isSaved();
      yield state;
    }
    const handIn = page.getByRole('region', { name: 'Hand in', exact: true });
    await handIn.getByRole('button', { name: 'Copy a code instead' }).click();
    await handIn.getByLabel(/^Your code/).waitFor();
    yield 'handed in';
    await handIn.getByRole('button', { name: 'I have handed it in' }).click();
    await lesson.isSaved();
    yield 'confirmed';
  });
});

test('the light never says saved on a full device', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as { isFull?: boolean }).isFull === true)
        throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
    // What the light said whenever the page could be seen, next to what is the case.
    const seen = new Set<string>();
    const look = () => {
      const light = document.querySelector<HTMLElement>('.save');
      if (light !== null) seen.add(`${light.dataset['state']}: ${light.textContent?.trim()}`);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { lightSaid: () => [...seen] });
  });
  await translatePage(page);
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.isSaved();
  await isTranslated(page);
  await page.evaluate(() => void ((window as { isFull?: boolean }).isFull = true));
  await lesson.mark('British-backed', 'Factual error');
  await expect(page.getByRole('alert')).toContainText('This device has no room left');
  await expect(page.locator('.save')).toHaveText('Not saved');
  await isTranslated(page);
  await expect(page.locator('.save')).toHaveText('Not saved');
  await page.evaluate(() => void ((window as { isFull?: boolean }).isFull = false));
  await lesson.button('Try again').click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.locator('.save')).toHaveText('Saved on this device');
  const said = await page.evaluate(() => (window as unknown as { lightSaid: () => string[] }).lightSaid());
  const meant = { saved: 'Saved on this device', saving: 'Saving…', failed: 'Not saved' };
  const allowed = Object.entries(meant).map(([state, text]) => `${state}: ${text}`);
  expect(said.filter((line) => !allowed.includes(line))).toEqual([]);
  expect(said).toContain('failed: Not saved');
});

test('the home page and a review say what is the case', async ({ browser }) => {
  test.slow();
  await expectSame(browser, async function* (page) {
    await page.goto('./home.html');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    yield 'empty';
    await keepFinishedWork(page);
    await page.reload();
    await page.getByText('2 passages are waiting.').waitFor();
    yield 'waiting';
    const lesson = new LessonPage(page);
    await page.getByRole('link', { name: 'Review 2 passages' }).click();
    await lesson.bar.waitFor();
    yield 'reviewing';
    await lesson.leaveAlone();
    await lesson.button('Next passage').waitFor();
    yield 'explained';
    await lesson.button('Next passage').click();
    await lesson.leaveAlone();
    yield 'explained again';
  });
});

test('the teacher’s page says what is the case', async ({ browser }) => {
  test.slow();
  const files = madeFiles(madeClass(12));
  const parts: readonly TeachPart[] = [
    'Learners',
    'What the room saw',
    'Key & appeals',
    'Paper',
    'Assign',
    'Lesson',
  ];
  await expectSame(browser, async function* (page) {
    const teach = await TeachPage.open(page);
    yield 'empty';
    await teach.addFiles(files.slice(0, 5));
    await expect(teach.status).toHaveText('5 hand-ins came in.');
    yield '5 learners';
    await teach.addFiles(files.slice(5));
    await expect(teach.status).toHaveText('7 hand-ins came in.');
    yield '12 learners';
    for (const part of parts) {
      await teach.goTo(part);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      yield part;
    }
  });
});
