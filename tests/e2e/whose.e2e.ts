import { type Page, expect, test } from '@playwright/test';
import { linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';

// Only a browser shows that a reload does not ask again, and that nothing of one learner is in the page of another.

const link = linkOf({ stepsOff: ['warm-up', 'exit-check'] }, { nameField: 'own' });

/** Somebody else sits down at the same device, in the same window. */
async function changeLearner(page: Page, choice: string | RegExp, nth = 0): Promise<void> {
  await page.getByRole('button', { name: /not you\?/i }).click();
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor();
  await expect(page.getByText('British-backed')).toHaveCount(0);
  await page.getByRole('button', { name: choice }).nth(nth).click();
}

test('two learners who take turns on one device each find their own work, and only that', async ({
  page,
}) => {
  const lesson = await LessonPage.open(page, link);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.isSaved();

  await changeLearner(page, 'Somebody else: begin my own work');
  await lesson.toMarking();
  await expect(lesson.marks).toHaveCount(0);
  await lesson.mark('Reports have emerged', 'Anonymous sourcing');
  await lesson.mark('global AI superpower', 'Slippery slope');
  await lesson.isSaved();

  const own = [1, 2];
  for (const turn of [0, 1, 0, 1, 0]) {
    await changeLearner(page, /^Go on/, turn);
    await expect(lesson.marks).toHaveCount(own[turn] ?? 0);
    await lesson.isSaved();
    await lesson.reload();
    await expect(lesson.marks).toHaveCount(own[turn] ?? 0);
  }
});

test('the question whose work it is can be answered by keyboard and screen reader', async ({
  page,
  context,
}) => {
  const lesson = await LessonPage.open(page, link);
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.isSaved();
  const second = await LessonPage.open(await context.newPage(), link);
  await expect(second.heading).toHaveText('Who is here?');
  await expectAccessible(second.page);
  await second.page.keyboard.press('Tab');
  await second.page.keyboard.press('Enter');
  await expect(second.marks).toHaveCount(1);
});
