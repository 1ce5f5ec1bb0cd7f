import { type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

/** Lets chance choose the form that warms up. */
async function drawForm(page: Page, form: 'a' | 'b'): Promise<void> {
  await page.addInitScript(
    (value) => {
      const draw = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = (array) => {
        if (!(array instanceof Uint8Array) || array.length !== 1) return draw(array);
        return array.fill(value) as typeof array;
      };
    },
    form === 'a' ? 0 : 1,
  );
}

const verdict = (page: Page) => page.locator('#form-verdict');

/** Marks a sentence through the list of sentences. */
async function markSentence(lesson: LessonPage, sentence: RegExp, technique: string): Promise<void> {
  await lesson.button('Pick sentences').click();
  await lesson.page.getByRole('option', { name: sentence }).click();
  await lesson.bar.getByRole('button', { name: technique }).click();
  await lesson.button('Stop picking').click();
}

/** Leaves the passage alone, and goes on from what is said of it. */
async function leaveAndGoOn(lesson: LessonPage, says: string, next: string): Promise<void> {
  await lesson.leaveAlone();
  await expect(verdict(lesson.page)).toHaveText(says);
  await lesson.button(next).click();
}

const soundVerdict = 'It holds up, and you left it alone';
const missedVerdict = 'There is a flaw here';

test('a learner warms up by keyboard alone', async ({ page }) => {
  await drawForm(page, 'a');
  const lesson = await LessonPage.open(page);
  await lesson.tabTo('Skip the brief');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('The costume cupboard');
  await expect(lesson.heading).toBeFocused();

  await lesson.tabTo('Pick sentences');
  await lesson.press('Enter', 'ArrowDown', 'ArrowDown', ' ', '2');
  await expect(lesson.status).toHaveText('Marked as Anonymous sourcing, 16 words.');
  await lesson.tabTo('Check this passage');
  await lesson.press('Enter');
  await expect(verdict(page)).toHaveText('Found and named');
  await expect(verdict(page)).toBeFocused();
  await expect(lesson.status).toHaveText('Found and named');
  await lesson.tabTo('Next passage');
  await lesson.press('Enter');

  await expect(lesson.heading).toHaveText('The pump at the rink');
  await expect(lesson.heading).toBeFocused();
  for (const says of [soundVerdict, soundVerdict, missedVerdict, soundVerdict]) {
    await lesson.tabTo('It holds up');
    await lesson.press('Enter');
    await expect(verdict(page)).toHaveText(says);
    await lesson.tabTo('Next passage');
    await lesson.press('Enter');
  }
  await expect(lesson.heading).toHaveText('Sports day');
  await lesson.tabTo(/^4.*missed/, 'Shift+Tab');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('Late books');
  await expect(page.getByRole('list', { name: 'The chain' })).toBeVisible();
  await lesson.tabTo(/^6/);
  await lesson.press('Enter');
  await lesson.tabTo('It holds up');
  await lesson.press('Enter');
  await lesson.tabTo('Next: First read');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('A line in the silicon');
});

test('marking by mouse is the same as in the long text, and is learned here', async ({ page }) => {
  await drawForm(page, 'a');
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').click();
  await lesson.mark('Insiders at the school say', 'Slippery slope');
  await page.getByRole('button', { name: /^1 Slippery slope/ }).click();
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).click();
  await lesson.bar.getByRole('button', { name: 'Done' }).click();
  await expect(lesson.marks).toHaveText([/Anonymous sourcing.*Insiders at the school say/]);
  await lesson.button('Check this passage').click();
  await expect(verdict(page)).toHaveText('Found and named');
  await expect(page.locator('mark')).toHaveText('Insiders at the school say');
});

test('nothing is lost by a reload in any place of the warm-up', async ({ page }) => {
  await drawForm(page, 'b');
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').click();
  await expect(lesson.heading).toHaveText('The hire bikes');
  await lesson.mark('It is widely understood that', 'Anonymous sourcing');
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);
  await lesson.button('Check this passage').click();
  await expect(verdict(page)).toHaveText('Found and named');
  await lesson.reload();
  await expect(verdict(page)).toHaveText('Found and named');
  await lesson.button('Next passage').click();
  await expect(lesson.heading).toHaveText('Film night');
  await lesson.reload();
  await expect(lesson.heading).toHaveText('Film night');
  await expect(page.getByRole('figure', { name: 'To check against' })).toContainText(
    'Last bus from the hall',
  );
  await page.getByRole('button', { name: /^1.*found and named/ }).click();
  await expect(lesson.heading).toHaveText('The hire bikes');
  await expect(verdict(page)).toHaveText('Found and named');
  await expect(lesson.bar).toBeHidden();
});

for (const [first, warmUp, exitCheck] of [
  ['a', 'The costume cupboard', 'The hire bikes'],
  ['b', 'The hire bikes', 'The costume cupboard'],
] as const) {
  test(`with form ${first} first the other form is the exit check, and both are in the report`, async ({
    page,
  }) => {
    await drawForm(page, first);
    const lesson = await LessonPage.open(page);
    await lesson.button('Skip the brief').click();
    await expect(lesson.heading).toHaveText(warmUp);
    for (let number = 1; number <= 6; number += 1) {
      await lesson.leaveAlone();
      await lesson.button(number < 6 ? 'Next passage' : 'Next: First read').click();
    }
    await lesson.button('Read it again, as an editor').click();
    await lesson.checkMarks();
    await lesson.showAllAnswers();
    await lesson.toExitCheck();

    await expect(lesson.heading).toHaveText(exitCheck);
    await markSentence(lesson, /^(Insiders|It is widely)/, 'Anonymous sourcing');
    await lesson.button('Next passage').click();
    await lesson.reload();
    for (let number = 2; number <= 6; number += 1) {
      await expect(page.getByText(`Exit check · ${number} of 6`)).toBeVisible();
      await expect(verdict(page)).toBeHidden();
      await lesson.leaveAlone();
    }
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(lesson.heading).toHaveText('How the exit check went');
    await expect(lesson.heading).toBeFocused();
    await expect(
      page.getByText('You found 1 of 3 flaws and left 3 of 3 sound passages alone.'),
    ).toBeVisible();
    await page.getByLabel(/^Think of something you read/).fill('A leaflet. Who says so?');
    await lesson.reload();
    await expect(page.getByLabel(/^Think of something you read/)).toHaveValue('A leaflet. Who says so?');
    await lesson.button('See your report').click();

    const comparison = page.getByRole('region', { name: 'Warm-up and exit check' });
    const counts = (row: RegExp) => comparison.getByRole('row', { name: row }).getByRole('cell');
    await expect(counts(/^Flaws found/)).toHaveText(['0 of 3', '1 of 3']);
    await expect(counts(/^Sound passages left alone/)).toHaveText(['3 of 3', '3 of 3']);
    await expect(counts(/^Named rightly/)).toHaveText(['0 of 0', '1 of 1']);
    await expect(comparison).toContainText('too few to tell whether you have got better');
    await expect(page.getByRole('region', { name: 'What you thought' })).toContainText(
      'A leaflet. Who says so?',
    );
  });
}

test('skipped forms are said to be skipped, and nothing is compared', async ({ page }) => {
  const lesson = await openAt(page, 'answers');
  await lesson.toReport();
  await expect(
    page.getByText('You skipped the warm-up and the exit check, so there is nothing to compare.'),
  ).toBeVisible();
});

test('the key is asked for when the first passage is checked, and once', async ({ page }) => {
  await drawForm(page, 'a');
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('key.json')) keys.push(request.url());
  });
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').click();
  await expect(lesson.heading).toHaveText('The costume cupboard');
  await lesson.isSaved();
  expect(keys).toEqual([]);
  await leaveAndGoOn(lesson, missedVerdict, 'Next passage');
  await leaveAndGoOn(lesson, soundVerdict, 'Next passage');
  expect(keys).toHaveLength(1);
});

test('a passage that cannot be checked keeps its marks, and can be checked later', async ({ page }) => {
  await drawForm(page, 'a');
  await page.route('**/key.json', (route) => route.abort());
  const lesson = await LessonPage.open(page);
  await lesson.button('Skip the brief').click();
  await markSentence(lesson, /^Insiders/, 'Anonymous sourcing');
  await lesson.button('Check this passage').click();
  await expect(verdict(page)).toHaveText('Your marks could not be checked');
  await page.unroute('**/key.json');
  await lesson.button('Try again').click();
  await expect(verdict(page)).toHaveText('Found and named');
});
