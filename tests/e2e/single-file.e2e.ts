import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { TeachPage, textOf } from './support/teach-page.ts';

const built = path.resolve(import.meta.dirname, '../../dist-single');
/** As a stick may be called: an address has to write these characters in another way. */
let folder: string;
const addressOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'Stick für 7b #1 '));
  for (const name of ['second-read.html', 'second-read-teach.html'])
    copyFileSync(path.join(built, name), path.join(folder, name));
});

test.afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that pages ask for, but for what they made themselves. */
function watch(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url().replace(/[?#].*$/, ''));
  });
  return asked;
}

async function openTeachPage(page: Page, part: string): Promise<TeachPage> {
  await page.goto(`${addressOf('second-read-teach.html')}#${part}`);
  const teach = new TeachPage(page);
  await teach.heading.waitFor();
  return teach;
}

/** Makes a short assignment and puts the file that opens it beside the lesson; gives back its name. */
async function assign(page: Page): Promise<string> {
  const teach = await openTeachPage(page, 'assign');
  await expect(page.getByRole('radio', { name: 'From a file, like this page' })).toBeChecked();
  for (const step of ['Brief', 'Warm-up', 'Repair', 'Exit check'])
    await page.getByRole('checkbox', { name: new RegExp(`^${step}`) }).uncheck();
  await page.getByLabel('A note to the class').fill('Hand in by <Friday>.');
  await teach.button('Make the assignment').click();
  await expect(page.getByLabel('A note to the class')).toBeFocused();
  await page.getByLabel('A note to the class').fill('Hand in by Friday.');
  await teach.button('Make the assignment').click();
  await expect(teach.heading).toHaveText('The assignment is ready');
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await teach.button('Save the file').click();
  const download = await downloading;
  const name = download.suggestedFilename();
  writeFileSync(path.join(folder, name), await textOf(download));
  return name;
}

test('a lesson is given out, done, handed in and marked without a site', async ({ page, context }) => {
  const asked = watch(context);
  const start = await assign(page);

  // A learner opens the small file, and then the lesson is there with the teacher's choices.
  const learner = await context.newPage();
  await learner.goto(addressOf(start));
  const lesson = new LessonPage(learner);
  await expect(learner.getByRole('region', { name: 'From your teacher' })).toContainText(
    'Hand in by Friday.',
  );
  expect(learner.url()).toMatch(
    /\/second-read\.html\?class=[\w-]+(?:&step=first-read)?#v=1&l=line-in-the-silicon_/,
  );
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Source shelf').click();
  await expect(learner.getByRole('region', { name: 'Source shelf' })).toContainText('The AI summits');
  await lesson.button('Source shelf').click();
  await lesson.checkMarks();
  await lesson.showAllAnswers();
  await lesson.button('See your report').click();
  await expect(learner.getByRole('link', { name: 'Your lessons' })).toHaveCount(0);
  await learner.getByRole('textbox', { name: 'Nickname' }).fill('Owl');
  const downloading = learner.waitForEvent('download');
  await lesson.button('Save the file to hand in').click();
  const file = await textOf(await downloading);

  // What was done is kept, where the browser keeps anything for a file.
  await learner.reload();
  await expect(learner.getByRole('textbox', { name: 'Nickname' })).toHaveValue('Owl');

  const teach = new TeachPage(page);
  await teach.goTo('Collect');
  await teach.addFiles([{ name: 'owl.txt', text: file }]);
  await expect(page.getByText('1 hand-in from this lesson.')).toBeVisible();
  await teach.goTo('What the room saw');
  await expect(page.getByText(/^A line in the silicon · 1 handed in/)).toBeVisible();
  await teach.goTo('Lesson');
  await expect(page.getByRole('heading', { name: 'One period of 45 minutes' })).toBeVisible();
  const csv = await teach.export('Learners');
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ name, marks, found_best }) => ({ name, marks, found_best }))).toEqual([
    { name: 'Owl', marks: '1', found_best: '1' },
  ]);
  const statements = await teach.export('Statements for a learning record store');
  expect(statements).not.toContain('Stick');

  expect([...new Set(asked)].toSorted()).toEqual(
    ['second-read-teach.html', 'second-read.html', start].map(addressOf).toSorted(),
  );
});

test('a class that opens the lesson on a web page gets a link, once its address is one', async ({ page }) => {
  const teach = await openTeachPage(page, 'assign');
  await page.getByRole('radio', { name: 'On a web page' }).check();
  const address = page.getByLabel('Address of the lesson');
  await teach.button('Make the link').click();
  await expect(address).toBeFocused();
  await address.fill('file:///C:/lessons/second-read.html');
  await expect(page.getByText(/^That is no address of a web page/)).toBeVisible();
  await expectAccessible(page);
  await address.fill('https://school.example/read/second-read.html');
  await teach.button('Make the link').click();
  await expect(teach.heading).toHaveText('The link is ready');
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
    /^https:\/\/school\.example\/read\/second-read\.html\?class=\w{8}#v=1&/,
  );
});

test('a damaged link of a test is that test or is refused, and the address knows the step', async ({
  page,
}) => {
  const link = linkOf({ answers: 'never' }, { mode: 'test' });
  const lesson = new LessonPage(page);
  for (const arrived of [`?class=class9b${link}&fbclid=x`, `#${encodeURIComponent(link.slice(1))}`]) {
    await page.goto('about:blank');
    await page.goto(`${addressOf('second-read.html')}${arrived}`);
    await expect(page.getByRole('region', { name: 'This is a test' })).toBeVisible();
  }
  await lesson.toMarking();
  await lesson.isSaved();
  await page.reload();
  await expect(lesson.bar).toBeVisible();
  await page.goBack();
  await expect(lesson.button('Read it again, as an editor')).toBeVisible();
  for (const arrived of ['?class=class9b', '#', link.slice(0, -2)]) {
    await page.goto('about:blank');
    await page.goto(`${addressOf('second-read.html')}${arrived}`);
    await expect(lesson.heading).toHaveText('This link cannot be followed');
  }
  await page.getByLabel('Paste the link again').fill(`https://elsewhere.example/${link}`);
  await lesson.button('Open it').click();
  await expect(lesson.bar.or(lesson.button('Read it again, as an editor'))).toBeVisible();
  expect(page.url()).toContain('?class=class9b');
});

test('a page that can keep nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(`${addressOf('second-read.html')}`);
  await expect(page.getByText('This browser keeps nothing after you close the page')).toBeVisible();
});

test('a lesson that the file does not have is said to be none', async ({ page }) => {
  await page.goto(`${addressOf('second-read.html')}?lesson=another`);
  await expect(page.getByText(/called “another”/)).toBeVisible();
});
