import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { LessonKey } from '../../src/core/lesson/key-schema.ts';
import { openAt } from './support/stored-lesson.ts';

const keyFile = path.resolve(import.meta.dirname, '../../lessons/line-in-the-silicon/key.json');
const key = (JSON.parse(readFileSync(keyFile, 'utf8')) as LessonKey).items['op-ed'];
if (key === undefined) throw new Error('no key');

/** Found and named, found and misnamed, found in part, and a decoy flagged. */
const marks = [
  ['Reports have emerged', 'Anonymous sourcing'],
  ['Basing Anthropic in London was a strategic win.', 'Anonymous sourcing'],
  ['Your children’s digital assistant might be trained on Chinese social credit data.', 'Slippery slope'],
  ['founded by former OpenAI researchers', 'Factual error'],
] as const;
const known = ['u2', 'd1'];

test('two more tries by keyboard alone, with hints, and then every answer', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.tabTo('Check my marks');
  await lesson.press('Enter');
  await lesson.tabTo('Check now');
  await lesson.press('Enter');
  await lesson.tabTo('Take a second look');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('11 places to look at again');
  await expect(lesson.heading).toBeFocused();

  await lesson.tabTo(/^Hint 1 of 3.*place 1 in paragraph 1$/);
  await lesson.press('Enter', 'Enter', 'Enter', 'Enter');
  const place = page.getByRole('listitem').filter({ hasText: 'Hint 1 Start at the beginning' });
  await expect(place.first()).toContainText('The second sentence tells of something that was published.');
  await expect(lesson.status).toHaveText(/^The second sentence tells/);
  await expect(lesson.bar).toContainText('The second sentence tells');

  await lesson.tabTo(/^Paragraph 1.*place 1: go there$/, 'Shift+Tab');
  await lesson.press('Enter');
  await expect(page.locator('#passage .paragraph').first()).toBeFocused();
  await lesson.tabTo('Pick sentences');
  await lesson.press('Enter', 'ArrowDown', ' ', '2');
  await lesson.tabTo(/^Check again/);
  await lesson.press('Enter');
  await lesson.tabTo('Check now');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('10 places to look at again');
  await expect(lesson.heading).toBeFocused();
  await expect(lesson.status).toHaveText('Try 2 checked: 1 of 11 found.');

  // A try that is spent on nothing new is no try.
  await lesson.tabTo(/^Check again \(try.3.of.3\)$/);
  await lesson.press('Enter');
  await expect(lesson.status).toHaveText(/^Nothing has changed/);
  await expect(page.getByRole('dialog')).toBeHidden();

  await lesson.tabTo('Pick sentences', 'Shift+Tab');
  await lesson.press('Enter', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown');
  await lesson.press('ArrowDown', 'ArrowDown', 'ArrowDown', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown', '1');
  await lesson.tabTo(/^Check again/);
  await lesson.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('the last one');
  await lesson.tabTo('Check now');
  await lesson.press('Enter');
  const tries = page.getByRole('table', { name: 'Your tries' });
  await expect(tries.getByRole('row').nth(0)).toHaveText(/First try.*Best try \(third\)/);
  await expect(tries.getByRole('row').nth(1)).toHaveText(/Found\s*0 of 11\s*2 of 11/);
  await expect(lesson.heading).toBeFocused();
  await expect(page.locator('article[data-outcome="missed"]')).toHaveCount(9);

  await lesson.tabTo('Repair one passage');
  await lesson.press('Enter');
  await lesson.tabTo('Skip this step');
  await lesson.press('Enter');
  await lesson.tabTo('Skip the exit check');
  await lesson.press('Enter');
  await expect(tries.getByRole('row').nth(1)).toHaveText(/Found\s*0 of 11\s*2 of 11/);
  await expect(page.getByText('You asked for 3 hints, at 1 place.')).toBeVisible();
});

test('a page that is closed in the middle of a second try opens where it was', async ({ page }) => {
  const lesson = await openAt(page, 'checked', { marks });
  await lesson.reload();
  await expect(lesson.button('Take a second look')).toBeVisible();
  await lesson.toSecondLook();
  await lesson.button(/^Hint 1 of 3.*place 1 in/).click();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.reload();
  await expect(lesson.heading).toHaveText('10 places to look at again');
  await expect(page.getByText('Hint 1 Look at how each company is introduced')).toBeVisible();
  await expect(lesson.marks).toHaveCount(marks.length + 1);
  await expect(lesson.button(/^Check again \(try.2.of.3\)$/)).toBeVisible();

  await lesson.goTo('Check');
  await expect(page.getByRole('definition').first()).toContainText('2 of 11');
  await lesson.goTo('Mark it up');
  await expect(lesson.heading).toHaveText('A line in the silicon');
  await expect(lesson.bar).toBeHidden();
  await lesson.goTo('Second look');
  await lesson.button(/^Check again/).click();
  await lesson.button('Check now').click();
  await expect(lesson.heading).toHaveText('9 places to look at again');
  await lesson.reload();
  await expect(lesson.heading).toHaveText('9 places to look at again');
  await expect(lesson.button(/^Check again \(try.3.of.3\)$/)).toBeVisible();
});

test('the learner may have every answer at once, and marks that were not checked do not count', async ({
  page,
}) => {
  const lesson = await openAt(page, 'checked', { marks });
  await lesson.toSecondLook();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Show all answers').click();
  await expect(page.getByRole('dialog')).toContainText('You have changed marks since your last check.');
  await lesson.button('Show them').click();
  await expect(page.getByRole('definition').first()).toContainText('2 of 11');
  await expect(lesson.heading).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.locator('#note-annotation-f1')).toContainText('missed');
  await lesson.reload();
  await expect(page.locator('#note-annotation-f1')).toContainText('missed');
  await lesson.goTo('Check');
  await expect(page.locator('#note-annotation-f1')).toContainText('missed');
  await lesson.toReport();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('what is still to be found is nowhere on the page, and all of it afterwards', async ({ page }) => {
  const lesson = await openAt(page, 'checked', { marks });
  const entries = [...key.annotations, ...key.decoys, ...key.nearMisses].filter(
    ({ id }) => !known.includes(id),
  );
  const answers = entries.map(({ rationale }) => rationale);
  const hints = key.annotations.flatMap((annotation) => annotation.hints);
  const shown = async () => {
    const text = await page.evaluate(() => document.documentElement.textContent ?? '');
    return [...answers, ...hints].filter((secret) => text.includes(secret));
  };
  const drawn = () =>
    page.locator('.passage mark').evaluateAll((drawnMarks) =>
      drawnMarks.map((drawnMark) => {
        const copy = drawnMark.cloneNode(true) as HTMLElement;
        for (const tag of copy.querySelectorAll('[data-ui]')) tag.remove();
        return copy.textContent ?? '';
      }),
    );
  expect(answers.length).toBeGreaterThan(30);

  expect(await shown()).toEqual([]);
  const own = marks.map(([quote]) => quote).join(' ');
  for (const words of await drawn()) expect(own).toContain(words);
  const ids = await page.locator('article').evaluateAll((notes) => notes.map(({ id }) => id));
  expect(ids).toEqual([
    'note-annotation-u2',
    'note-decoy-d1',
    'note-mark-m2-mislabeled',
    'note-mark-m3-partial',
  ]);
  await expect(page.locator('#note-mark-m2-mislabeled')).toContainText('another name fits');
  await expect(page.locator('#note-mark-m2-mislabeled dl')).toHaveText(
    /You chose anonymous sourcing. It asks:\s*Who says so.*The technique that fits asks:\s*What exactly is claimed/s,
  );

  await lesson.toSecondLook();
  expect(await shown()).toEqual([]);
  for (const words of await drawn()) expect(own).toContain(words);
  await lesson.button(/^Hint 1 of 3.*place 2 in/).click();
  expect(await shown()).toHaveLength(1);

  await lesson.button('Show all answers').click();
  await lesson.button('Show them').click();
  await lesson.onward.waitFor();
  const afterwards = await shown();
  expect(answers.filter((answer) => !afterwards.includes(answer))).toEqual([]);
});

test('an objection is kept, can be changed and taken back, and stands on the report', async ({ page }) => {
  const lesson = await openAt(page, 'checked', { marks });
  const note = page.locator('#note-decoy-d1');
  await note.getByRole('button', { name: /^I disagree/ }).click();
  await expect(page.getByLabel('Why do you see it differently?')).toBeFocused();
  await page.getByLabel('Why do you see it differently?').fill('Not all of them had.');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('You disagreed: Not all of them had. Noted; a teacher decides.');
  await expect(lesson.status).toHaveText('Your objection is noted. A teacher decides.');
  await expect(note.getByRole('button', { name: /^Change my reason/ })).toBeFocused();
  await lesson.reload();
  await expect(note).toContainText('Not all of them had.');
  const other = page.locator('#note-mark-m2-mislabeled');
  await other.getByRole('button', { name: /^I disagree/ }).click();
  await page.getByLabel('Why do you see it differently?').fill('Nobody says who thinks so.');
  await other.getByRole('button', { name: 'Save' }).click();

  await lesson.showAllAnswers();
  await expect(page.locator('#note-annotation-f3')).toContainText('Nobody says who thinks so.');
  await lesson.toReport();
  const list = page.getByRole('list', { name: 'Where you disagree' }).getByRole('listitem');
  await expect(list).toHaveText([
    /founded by former OpenAI.*Not all of them had/,
    /Nobody says who thinks so/,
  ]);
  await lesson.goTo('Check');
  await note.getByRole('button', { name: /^Take back/ }).click();
  await expect(note.getByRole('button', { name: /^I disagree/ })).toBeFocused();
  await lesson.toReport();
  await expect(list).toHaveText([/Nobody says who thinks so/]);
});

test('without the key a second look waits: no mark is lost, and no try is spent', async ({ page }) => {
  const lesson = await openAt(page, 'checked', { marks });
  await lesson.toSecondLook();
  await lesson.mark('British-backed', 'Factual error');
  await page.route('**/key.json', (route) => route.abort());
  await lesson.reload();
  await expect(lesson.heading).toHaveText('Your marks could not be checked');
  await page.unroute('**/key.json');
  await lesson.button('Try again').click();
  await expect(lesson.marks).toHaveCount(marks.length + 1);
  await lesson.button(/^Check again \(try.2.of.3\)$/).click();
  await lesson.button('Check now').click();
  await expect(lesson.heading).toHaveText('9 places to look at again');
});
