import { type Locator, type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { TeachPage, textOf } from './support/teach-page.ts';

/** Makes a test that goes straight to the text, and gives back its link. */
async function assignTest(page: Page): Promise<string> {
  const teach = await TeachPage.open(page, '#assign');
  await page.getByRole('radio', { name: /^Test/ }).check();
  for (const step of ['Brief', 'Warm-up', 'Repair', 'Exit check']) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${step}`) });
    if ((await box.count()) > 0 && (await box.isEnabled())) await box.uncheck();
  }
  await teach.button('Make the link').click();
  await expect(teach.heading).toHaveText('The link is ready');
  return page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
}

/** Marks the text, a sound passage too, and saves the file to hand in. */
async function doTest(page: Page, link: string): Promise<string> {
  await page.goto(link);
  const lesson = new LessonPage(page);
  await expect(page.getByRole('region', { name: 'This is a test' })).toBeVisible();
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.mark('founded by former OpenAI researchers', 'Factual error');
  await lesson.button('Finish marking').click();
  await lesson.button('Go on').click();
  await page.getByRole('textbox', { name: 'Nickname' }).fill('Quiet heron');
  const downloading = page.waitForEvent('download');
  await lesson.button('Save the file to hand in').click();
  return textOf(await downloading);
}

const numbersIn = async (locator: Locator) =>
  ((await locator.innerText()).match(/\d+/g) ?? []).map((digits) => Number(digits));

/** Found, of how many, left alone, of how many, and the score, as a learner sees them. */
async function learnerFigures(page: Page) {
  const figure = (name: string) =>
    numbersIn(page.locator('.band dl > div').filter({ has: page.getByText(name, { exact: true }) }));
  const [[found, scored], [fair, sound], [score]] = [
    await figure('Found'),
    await figure('Fair'),
    await figure('Score'),
  ];
  return { found, scored, fair, sound, score };
}

/** The same as the teacher's row has them. */
async function teacherFigures(row: Locator) {
  const cell = (column: number) => numbersIn(row.getByRole('cell').nth(column));
  const [[score], [found, scored], [fair, sound]] = [await cell(0), await cell(2), await cell(4)];
  return { found, scored, fair, sound, score };
}

test('a test is returned with the changes of the class, and learner and teacher see the same score', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  const link = await assignTest(page);
  const learner = await context.newPage();
  learner.on('request', (request) => asked.push(request.url()));
  const handedIn = await doTest(learner, link);

  const teach = new TeachPage(page);
  await teach.goTo('Collect');
  await teach.addFiles([{ name: 'heron.txt', text: handedIn }]);
  await teach.goTo('Learners');
  await teach.button('Show names').click();
  const row = page.getByRole('row', { name: /Quiet heron/ });
  const before = await teacherFigures(row);
  await teach.goTo('Key & appeals');
  await page.locator('summary').filter({ hasText: 'Sound passages' }).click();
  await teach.button(/^Do not score\s*: founded by former OpenAI/).click();
  await expect(teach.status).toContainText('The class was marked again.');
  await teach.goTo('Learners');
  const after = await teacherFigures(row);
  expect(after.sound).toBe((before.sound ?? 0) - 1);

  // The teacher is asked first, and takes nothing with them when they think again.
  await teach.goTo('Collect');
  await expect(page.getByRole('heading', { name: 'Return the answers' })).toBeVisible();
  await expectAccessible(page);
  await teach.button('Return the answers…').click();
  const dialog = page.getByRole('dialog', { name: 'Has everybody handed in?' });
  await expect(dialog).toContainText('Whoever has this file has all answers of this lesson.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Not yet' }).click();
  await expect(dialog).toBeHidden();
  await teach.button('Export').click();
  await page.getByRole('button', { name: /^Return the answers\s+For learners/ }).click();
  await dialog
    .getByLabel('A note to go with the answers, if you like')
    .fill('The firm did say so: not scored.');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file with the answers' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^answers-line-in-the-silicon-[\w-]{4,16}\.json$/);
  const answers = await textOf(download);
  expect(answers).not.toContain('heron');
  await expect(teach.status).toContainText('The file with the answers was saved.');

  // The learner opens it, sees what was changed, and the score that the teacher sees.
  await learner.bringToFront();
  await learner
    .getByLabel('Open the file with the answers')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(answers) });
  const notice = learner.getByRole('region', { name: 'These are the answers your teacher returned' });
  await expect(notice).toContainText('Your teacher says: The firm did say so: not scored.');
  await expect(notice).toContainText('Your teacher changed 1 thing about the answers for your class.');
  await expect(notice).toContainText(/Not scored:\s*.?founded by former OpenAI/);
  await expect(learner.locator('.band dl')).toBeVisible();
  await expectAccessible(learner);
  expect(await learnerFigures(learner)).toEqual(after);
  expect(asked.filter((address) => address.includes('key.json'))).toEqual([]);
});
