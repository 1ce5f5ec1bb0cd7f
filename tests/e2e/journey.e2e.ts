import { expect, test } from '@playwright/test';
import { LessonPage, firstWords } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

/** Marks whose score was worked out by the command line: 5 found, 4 named, 1 decoy, 1 near-miss, 1 plain. */
const marks = [
  ['Reports have emerged', 'Anonymous sourcing'],
  ['British-backed', 'Factual error'],
  ['founded by former OpenAI researchers', 'Factual error'],
  ['Basing Anthropic in London was a strategic win.', 'Anonymous sourcing'],
  ['leaked internal emails from a UK government source', 'Anonymous sourcing'],
] as const;

test('a learner does the whole lesson by mouse, with a reload in every step', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await expect(lesson.heading).toHaveText(firstWords);
  await lesson.reload();
  await lesson.button('Skip the brief').click();

  await expect(lesson.heading).toHaveText(/^The (costume cupboard|hire bikes)$/);
  await lesson.reload();
  await lesson.button('Skip the warm-up').click();

  await expect(lesson.heading).toHaveText('A line in the silicon');
  await expect(lesson.heading).toBeFocused();
  await page.getByLabel('An opinion piece').check();
  await page.getByLabel(/^What does the writer want/).fill('A ban, out of fear.');
  await page.getByText('More to notice').click();
  await page.getByLabel(/^How do you know/).fill('It says “I”.');
  await lesson.reload();
  await expect(page.getByLabel('An opinion piece')).toBeChecked();
  await expect(page.getByLabel(/^What does the writer want/)).toHaveValue('A ban, out of fear.');
  await expect(page.getByLabel(/^How do you know/)).toHaveValue('It says “I”.');
  await lesson.button('Read it again, as an editor').click();

  for (const [quote, technique] of marks) await lesson.mark(quote, technique);
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(marks.length);
  await lesson.checkMarks();

  await expect(page.getByRole('definition').nth(0)).toContainText('4 of 11');
  await expect(page.getByRole('definition').nth(1)).toContainText('10 of 11');
  await expect(page.getByRole('definition').nth(2)).toContainText('3 of 4');
  const score = await page.getByRole('definition').nth(3).locator('.value').textContent();
  await lesson.reload();
  await expect(page.getByRole('definition').nth(3).locator('.value')).toHaveText(score ?? '');
  await lesson.toSecondLook();
  await lesson.reload();
  await expect(lesson.heading).toHaveText('8 places to look at again');
  await lesson.button('Show all answers').click();
  await lesson.button('Show them').click();
  await lesson.reload();
  await lesson.toReport();

  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  await lesson.reload();
  await expect(page.getByRole('definition').nth(3).locator('.value')).toHaveText(score ?? '');
  await expectReceiptToAddUp(lesson);
});

test('every explanation stands with its outcome, and words and explanation lead to each other', async ({
  page,
}) => {
  await openAt(page, 'answers', {
    marks: [
      ['founded by former OpenAI researchers', 'Factual error'],
      ['The next 72 hours are critical.', 'Slippery slope'],
      ['Last year', 'Factual error'],
      ['Let me unpack this.', 'Factual error'],
      [
        'Your children’s digital assistant might be trained on Chinese social credit data.',
        'Anonymous sourcing',
      ],
    ],
  });
  const note = (outcome: string) => page.locator(`article[data-outcome="${outcome}"]`).first();
  await expect(note('decoyed')).toContainText('This holds up');
  await expect(note('decoyed')).toContainText('you flagged it as factual error · −0.29');
  await expect(page.locator('#note-near-miss-n9')).toContainText('Something else: false urgency');
  await expect(page.locator('#note-arguable-x1')).toContainText('your mark fits, and costs nothing');
  await expect(note('spurious')).toContainText('Nothing wrong here');
  await expect(note('missed')).toContainText('missed');
  await expect(page.locator('#note-annotation-sl1').getByRole('list', { name: 'The chain' })).toBeVisible();

  await page.getByRole('button', { name: /^\d+ This holds up/ }).click();
  await expect(note('decoyed').getByRole('heading')).toBeFocused();
  await note('decoyed').getByRole('link', { name: 'Show in text' }).click();
  await expect(page.getByRole('button', { name: /^\d+ This holds up/ })).toBeFocused();

  await note('missed').locator('summary', { hasText: 'Sources' }).click();
  await expect(note('missed').locator('details').getByRole('link').first()).toHaveAttribute(
    'href',
    /^https?:/,
  );
});

test('marks can be changed, adjusted, deleted, undone and redone, also after a reload', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.mark('British-backed', 'Slippery slope');
  await page.getByRole('button', { name: /^1 Slippery slope/ }).click();
  await lesson.bar.getByRole('button', { name: 'Factual error' }).click();
  await lesson.bar.getByRole('button', { name: 'Start one word earlier' }).click();
  await lesson.bar.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: /^1 Factual error/ })).toBeFocused();
  await expect(lesson.marks).toHaveText([/Factual error.*the British-backed/]);
  await lesson.marks.getByRole('button', { name: /^Delete/ }).click();
  await expect(lesson.marks).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^My marks/ })).toBeFocused();
  await lesson.reload();
  await lesson.press('Control+z');
  await expect(lesson.marks).toHaveText([/the British-backed/]);
  await lesson.press('Control+z', 'Control+z');
  await expect(lesson.marks).toHaveText([/Slippery slope.*British-backed/]);
  await lesson.press('Control+Shift+z');
  await expect(lesson.marks).toHaveText([/Factual error.*British-backed/]);
});

test('a selection that was adjusted stays as it was adjusted', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.drag('Reports have emerged');
  const adjust = lesson.bar.getByRole('button', { name: 'End one word later' });
  await adjust.click();
  await adjust.click();
  await expect(lesson.bar.locator('q')).toHaveText('Reports have emerged that Alibaba');
  // A selection rests before it is read: long enough here to be read again, if it were.
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 400)));
  await expect(lesson.bar.locator('q')).toHaveText('Reports have emerged that Alibaba');
});

test('two marks may lie across each other, and the same one is not made twice', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.mark('may have illicitly obtained proprietary code', 'Factual error');
  await lesson.mark('proprietary code from Anthropic', 'Anonymous sourcing');
  await expect(page.locator('mark.overlapping')).toHaveText(/proprietary code$/);
  await lesson.drag('proprietary code from Anthropic');
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).click();
  await expect(lesson.status).toHaveText('These words are marked with that technique already.');
  await expect(lesson.bar).toContainText('These words are marked with that technique already.');
  await expect(lesson.marks).toHaveCount(2);
});

test('a triple click marks its paragraph and nothing of the next', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await page
    .locator('.paragraph')
    .nth(6)
    .click({ clickCount: 3, position: { x: 40, y: 12 } });
  await lesson.bar.getByRole('button', { name: 'Slippery slope' }).click();
  await expect(lesson.marks).toHaveText([/The next 72 hours.*restore it\./]);
});

test('after starting again there are no marks, and the old work is still on the device', async ({ page }) => {
  const lesson = await openAt(page, 'report', { marks: [['British-backed', 'Factual error']] });
  await lesson.isSaved();
  await lesson.button('Start again').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
  await expect(lesson.heading).toHaveText(firstWords);
  await expect(page.getByRole('region', { name: 'Your earlier work is still here' })).toBeVisible();
  await lesson.toMarking();
  await expect(lesson.marks).toHaveCount(0);
});

test('the work can be saved as a file that holds the marks', async ({ page }) => {
  const lesson = await openAt(page, 'report', { marks: [['British-backed', 'Factual error']] });
  const downloading = page.waitForEvent('download');
  await lesson.button('Save a copy for myself').click();
  const stream = await (await downloading).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(JSON.parse(text)).toMatchObject({
    format: 'second-read saved work',
    assignment: null,
    attempt: {
      schema: 4,
      lesson: { id: 'line-in-the-silicon' },
      items: { 'op-ed': { marking: { response: { labels: [{ technique: 'factual-error' }] } } } },
    },
  });
});

/** The points of all lines, read off the screen, are what the last line says, give or take rounding. */
async function expectReceiptToAddUp(lesson: LessonPage): Promise<void> {
  const table = lesson.page.getByRole('table').last();
  const read = async (rows: string) =>
    (await table.locator(`${rows} td:last-child`).allTextContents()).map((text) =>
      Number(text.replace('−', '-').replace('+', '')),
    );
  const lines = await read('tbody tr');
  const [earned, cost, net] = await read('tfoot tr');
  const sum = lines.reduce((total, points) => total + points, 0);
  expect(lines.length).toBeGreaterThan(10);
  expect(sum).toBeCloseTo(net ?? Number.NaN, 1);
  expect((earned ?? 0) + (cost ?? 0)).toBeCloseTo(net ?? Number.NaN, 1);
}
