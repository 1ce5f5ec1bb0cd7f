import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { LessonPage } from './support/lesson-page.ts';
import { TeachPage, textOf } from './support/teach-page.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Makes an assignment that goes straight to the text, and gives back its link. */
async function assign(page: Page): Promise<string> {
  const teach = await TeachPage.open(page, '#assign');
  for (const step of ['Brief', 'Warm-up', 'Repair', 'Exit check'])
    await page.getByRole('checkbox', { name: new RegExp(`^${step}`) }).uncheck();
  await page.getByLabel('A note to the class').fill('Hand in by Friday.');
  await teach.button('Make the link').click();
  await expect(teach.heading).toHaveText('The link is ready');
  return page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
}

/** A learner at a computer: marks by mouse, objects to one outcome, and saves the file to hand in. */
async function handInFile(page: Page, link: string): Promise<string> {
  await page.goto(link);
  const lesson = new LessonPage(page);
  await expect(page.getByRole('region', { name: 'From your teacher' })).toContainText('Hand in by Friday.');
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.mark('founded by former OpenAI researchers', 'Factual error');
  await lesson.checkMarks();
  await lesson.showAllAnswers();
  const decoy = page.getByRole('article').filter({ hasText: 'founded by former OpenAI' }).first();
  await decoy.getByRole('button', { name: /^I disagree/ }).click();
  await page.getByLabel('Why do you see it differently?').fill('Nobody says who they are.');
  await lesson.button('Save').click();
  await lesson.button('See your report').click();
  await page.getByRole('textbox', { name: 'Nickname' }).fill('=Owl');
  const downloading = page.waitForEvent('download');
  await lesson.button('Save the file to hand in').click();
  return textOf(await downloading);
}

/** A learner on a phone: marks one sentence by taps, and copies the code. */
async function handInCode(page: Page, link: string): Promise<string> {
  await page.goto(link);
  const lesson = new LessonPage(page);
  await lesson.button('Read it again, as an editor').tap();
  await lesson.button('Pick sentences').tap();
  await page.getByRole('option', { name: /^Reports have emerged that Alibaba/ }).tap();
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).tap();
  await expect(lesson.marks).toHaveCount(1);
  await lesson.button('Check my marks').tap();
  await lesson.button('Check now').tap();
  await lesson.button('Take a second look').tap();
  await lesson.button('Show all answers').tap();
  await lesson.button('Show them').tap();
  await lesson.button('See your report').tap();
  await page.getByRole('group', { name: 'Suggestions' }).getByRole('button').first().tap();
  await lesson.button('Copy a code instead').tap();
  return page.getByRole('textbox', { name: /^Your code/ }).inputValue();
}

async function onPhone(browser: Browser, watch: (context: BrowserContext) => void): Promise<Page> {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  watch(context);
  return context.newPage();
}

/** The figures of a saved gradebook as the command line has them. */
function analyze(gradebook: string): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-read-'));
  try {
    const file = path.join(folder, 'gradebook.json');
    writeFileSync(file, gradebook);
    const lesson = path.join(root, 'lessons/line-in-the-silicon');
    const args = ['--import', 'tsx', 'src/tools/cli.ts', 'analyze', file, '--lesson', lesson];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Equal but for the last digits of a number: Node and the browser do not compute a logarithm alike to the last bit. */
function expectSame(actual: unknown, expected: unknown, at = 'figures'): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    expect(Math.abs(actual - expected), at).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  } else if (
    typeof actual === 'object' &&
    actual !== null &&
    typeof expected === 'object' &&
    expected !== null
  ) {
    expect(Object.keys(actual), at).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected)) {
      expectSame((actual as Record<string, unknown>)[name], value, `${at} › ${name}`);
    }
  } else expect(actual, at).toEqual(expected);
}

const cellsOf = (row: string | null) => (row ?? '').replace(/\s+/g, ' ');

test('a class is assigned a lesson, hands in by file, code and paper, and is seen as a whole', async ({
  page,
  context,
  browser,
}) => {
  const asked: string[] = [];
  const watch = (watched: BrowserContext) =>
    watched.on('request', (request) => asked.push(new URL(request.url()).origin));
  watch(context);
  const link = await assign(page);
  expect(link.length).toBeLessThan(300);
  const file = await handInFile(await context.newPage(), link);
  const phone = await onPhone(browser, watch);
  const code = await handInCode(phone, link);
  await phone.context().close();

  // Three learners and a file that was cut off come in.
  const teach = new TeachPage(page);
  await teach.goTo('Collect');
  await teach.addFiles([
    { name: 'owl.txt', text: file },
    { name: 'cut.txt', text: file.slice(0, -40) },
  ]);
  await teach.pasteCode(code);
  await expect(page.getByText('2 hand-ins from this lesson.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Set aside: 1' })).toBeVisible();
  await expect(page.getByText('cut.txt', { exact: true })).toBeVisible();
  await teach.goTo('Paper');
  await page.getByLabel('Name or number').fill('Row 3, Ada');
  await page.getByLabel('Marks as codes').fill('2a 14s');
  await teach.button('Add this learner').click();
  await expect(teach.status).toContainText('Row 3, Ada added with 2 marks.');

  // Names are hidden until they are asked for.
  await teach.goTo('Learners');
  await expect(teach.rows).toHaveCount(3);
  await expect(page.getByText('=Owl')).toBeHidden();
  await teach.button('Show names').click();
  const owl = page.getByRole('row', { name: /=Owl/ });
  const before = cellsOf(await owl.textContent());

  // An objection is accepted, and the class is marked again.
  await teach.goTo('Key & appeals');
  await expect(page.getByText('Nobody says who they are.')).toBeVisible();
  await teach.button(/^Accept/).click();
  await expect(teach.status).toContainText('The class was marked again.');
  await expect(page.getByText(/^1 score changed, mean/)).toBeVisible();
  await teach.goTo('Learners');
  const after = cellsOf(await owl.textContent());
  expect(after).not.toEqual(before);
  await teach.goTo('Key & appeals');
  await teach.button(/^Undo/).click();
  await expect(teach.status).toContainText('The change was taken back.');
  await teach.goTo('Learners');
  expect(cellsOf(await owl.textContent())).toEqual(before);
  await teach.goTo('Key & appeals');
  await teach.button(/^Accept/).click();
  await expect(page.getByText(/^1 score changed, mean/)).toBeVisible();

  // The picture is about all three.
  await teach.goTo('What the room saw');
  await expect(page.getByText(/^A line in the silicon · 3 handed in · 1 set aside/)).toBeVisible();

  // What is taken out says the same as the page, and nothing in it is run by a spreadsheet.
  const csv = await teach.export('Learners');
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data.map(({ name }) => name)).toContain("'=Owl");
  await teach.goTo('Learners');
  for (const row of data) {
    const shown = cellsOf(
      await page.getByRole('row', { name: new RegExp(row['name']?.replace(/^'/, '') ?? '') }).textContent(),
    );
    expect(shown).toContain(`${row['found_best']} of ${row['scored']}`);
    expect(shown).toContain(`${row['respected_best']} of ${row['decoys']}`);
  }
  const marked = Papa.parse<Record<string, string>>(
    (await teach.export('Learners and passages')).replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  );
  expect(marked.errors).toEqual([]);
  expect(marked.data.length).toBeGreaterThan(3 * 40);
  const gradebook = await teach.export('The gradebook');
  const figures: unknown = JSON.parse(await teach.export('Figures of the class'));
  // A saved gradebook leaves out what was refused.
  expectSame(analyze(gradebook), { ...Object(figures), refusals: {} });
  expect(JSON.stringify(figures)).not.toContain('Owl');

  // A saved gradebook opens again as it was.
  const again = await TeachPage.open(await context.newPage());
  await again.addFiles([{ name: 'gradebook.json', text: gradebook }]);
  expect(JSON.parse(await again.export('Figures of the class'))).toEqual({
    ...Object(figures),
    refusals: {},
  });
  await again.goTo('Key & appeals');
  await expect(again.page.getByText('Accepts an objection.')).toBeVisible();

  expect([...new Set(asked)]).toEqual([new URL(page.url()).origin]);
});
