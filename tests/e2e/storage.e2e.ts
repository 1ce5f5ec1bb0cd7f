import { expect, test } from '@playwright/test';
import { LessonPage, firstWords } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

test('the newest tab keeps the lesson and the older one is told', async ({ context }) => {
  const first = await openAt(await context.newPage(), 'marking', {
    marks: [['British-backed', 'Factual error']],
  });
  await first.isSaved();
  const second = await LessonPage.open(await context.newPage());
  await expect(second.marks).toHaveCount(1);
  await expect(first.heading).toHaveText('This lesson is open in another tab');
  await second.mark('Reports have emerged', 'Anonymous sourcing');
  await second.isSaved();
  await first.page.getByRole('button', { name: 'Use this tab instead' }).click();
  await expect(first.marks).toHaveCount(2);
  await expect(second.heading).toHaveText('This lesson is open in another tab');
});

test('a tab that cannot be told learns at its next save that it has stopped, and can save its work as a file', async ({
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  });
  const first = await openAt(await context.newPage(), 'marking');
  await first.isSaved();
  const second = await LessonPage.open(await context.newPage());
  await second.isSaved();
  await first.drag('British-backed');
  await first.bar.getByRole('button', { name: 'Factual error' }).click();
  await expect(first.heading).toHaveText('This lesson is open in another tab');
  const downloading = first.page.waitForEvent('download');
  await first.button('Save my work as a file').click();
  expect((await downloading).suggestedFilename()).toMatch(/^second-read-/);
});

test('a device that is full from the start still opens the lesson, and says what that means', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  const lesson = await LessonPage.open(page);
  await expect(
    page.getByRole('region', { name: 'This browser keeps nothing after you close the page' }),
  ).toBeVisible();
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
});

test('a full device is said to be full, nothing is lost, and trying again works', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as { isFull?: boolean }).isFull === true) {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return put.apply(this, args);
    };
  });
  const lesson = await openAt(page, 'marking');
  await lesson.isSaved();
  await page.evaluate(() => void ((window as { isFull?: boolean }).isFull = true));
  await lesson.mark('British-backed', 'Factual error');
  await expect(page.getByRole('alert')).toContainText('This device has no room left');
  await expect(page.locator('.save')).toHaveText(/Not saved/);
  await expect(lesson.marks).toHaveCount(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Save my work as a file' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^second-read-.*\.json$/);
  await page.evaluate(() => void ((window as { isFull?: boolean }).isFull = false));
  await page.getByRole('button', { name: 'Try again' }).click();
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);
});

test('where storage is refused the lesson works, and says that nothing will be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const lesson = await LessonPage.open(page);
  await expect(
    page.getByRole('region', { name: 'This browser keeps nothing after you close the page' }),
  ).toBeVisible();
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await expect(page.locator('.save')).toHaveText(/Kept until you close this page/);
});

test('stored work that is broken is put aside, reported and can be downloaded', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { marks: [['British-backed', 'Factual error']] });
  await lesson.isSaved();
  await spoilStored(page);
  await page.reload();
  await expect(lesson.heading).toHaveText(firstWords);
  const notice = page.getByRole('region', { name: 'Earlier work could not be opened' });
  await expect(notice).toBeVisible();
  const downloading = page.waitForEvent('download');
  await notice.getByRole('button', { name: /^Save the work put aside/ }).click();
  const stream = await (await downloading).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(text).toContain('factual-error');
  await page.reload();
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await lesson.heading.waitFor();
  await expect(notice).toBeHidden();
});

test('a page that is closed in the middle of marking opens where it was', async ({ context }) => {
  const lesson = await openAt(await context.newPage(), 'marking');
  await lesson.mark('British-backed', 'Factual error');
  await lesson.isSaved();
  await lesson.page.close({ runBeforeUnload: false });
  const again = await LessonPage.open(await context.newPage());
  await expect(again.heading).toHaveText('A line in the silicon');
  await expect(again.marks).toHaveCount(1);
});

test('marks stay where they are while the key cannot be loaded', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { marks: [['British-backed', 'Factual error']] });
  await page.route('**/key.json', (route) => route.abort());
  await lesson.button('Check my marks').click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(lesson.heading).toHaveText('Your marks could not be checked');
  await page.unroute('**/key.json');
  await lesson.button('Try again').click();
  await expect(page.getByRole('definition').first()).toContainText('1 of 11');
});

async function spoilStored(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('second-read');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('attempts', 'readwrite').objectStore('attempts');
          const cursor = store.openCursor();
          cursor.addEventListener('success', () => {
            if (cursor.result === null) return reject(new Error('nothing stored'));
            const record = cursor.result.value as { attempt: { step: string } };
            record.attempt.step = 'nowhere';
            cursor.result.update(record).addEventListener('success', () => {
              opening.result.close();
              resolve();
            });
          });
        });
      }),
  );
}
