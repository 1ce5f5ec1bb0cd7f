import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { parseAssignmentLink } from '../../src/core/assignment/assignment-link.ts';
import { decodeKeyFile } from '../../src/core/exchange/key-file.ts';
import { sealHandIn } from '../../src/core/exchange/seal-hand-in.ts';
import { madeClass, madeFiles } from './support/made-class.ts';
import { TeachPage, textOf } from './support/teach-page.ts';

test.use({ trace: 'off' });

const handIns = madeClass(12);
const files = madeFiles(handIns);
const names = handIns.map(({ name }) => name);

/** The parts of the page, and what each has when it is there. */
const parts = [
  ['#lesson', 'The guide'],
  ['#assign', 'What learners sign with'],
  ['#collect', 'In the gradebook'],
  ['#room', 'The class in figures'],
  ['#learners', 'Learners'],
  ['#key', 'The key, entry by entry'],
  ['#paper', 'Type in marks from paper'],
] as const;

async function openWithClass(page: Page, part = '#collect'): Promise<TeachPage> {
  const teach = await TeachPage.open(page);
  await teach.addFiles(files);
  if (part !== '#collect') await goTo(page, part);
  return teach;
}

async function goTo(page: Page, part: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), part);
  const [, heading] = parts.find(([hash]) => hash === part) ?? [];
  await expect(page.getByRole('heading', { name: heading ?? '', exact: true }).first()).toBeVisible();
}

async function openFirstLearner(page: Page): Promise<void> {
  await goTo(page, '#learners');
  await page.getByRole('link', { name: 'Learner 1', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The text as it was marked' })).toBeVisible();
}

/** How many pages a browser makes of what is printed now. */
async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('no part is wider than a window of 320 px, and the part that is shown is in sight in the navigation', async ({
  page,
}) => {
  await openWithClass(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [part] of parts) {
    await goTo(page, part);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths, part).toEqual([320, 320]);
    const current = page.getByRole('navigation', { name: 'Parts of this page' }).locator('[aria-current]');
    await expect(current).toBeInViewport({ ratio: 1 });
  }
});

test('an assignment is made, a class collected, an objection accepted and a table saved by keyboard alone', async ({
  page,
}) => {
  const teach = await TeachPage.open(page, '#lesson');
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'radio' = 'button') => {
    const goal = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 250; presses += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await tabTo(/^Assign$/, 'link');
  await page.keyboard.press('Enter');
  await expect(teach.heading).toBeFocused();
  await tabTo('A nickname', 'radio');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Their own name' })).toBeChecked();
  await tabTo('Make the link');
  await page.keyboard.press('Enter');
  await expect(teach.heading).toHaveText('The link is ready');
  await expect(teach.heading).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await goByKeys(page, teach, 'Collect');
  await tabTo('Paste codes', 'textbox');
  await page.keyboard.insertText(files.map(({ text }) => text).join('\n'));
  await tabTo('Add the codes');
  await page.keyboard.press('Enter');
  await expect(teach.status).toContainText('12 hand-ins came in.');
  await expect(page.getByLabel('Paste codes')).toBeFocused();

  await goByKeys(page, teach, /^Key & appeals/);
  await tabTo('Accept');
  await page.keyboard.press('Enter');
  await expect(teach.status).toContainText('The class was marked again.');
  await expect(page.getByRole('heading', { name: 'Objections' })).toBeFocused();

  const exporting = teach.button('Export');
  await exporting.focus();
  await page.keyboard.press('Enter');
  await tabTo(/^Learners One row/);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await textOf(await downloading)).trim().split('\n').length).toBe(13);
  await expect(exporting).toBeFocused();
  await expect(teach.status).toHaveText('The table of learners was saved as a file.');
});

/** Follows a link of the navigation with the keyboard; the title of what comes has the focus. */
async function goByKeys(page: Page, teach: TeachPage, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).focus();
  await page.keyboard.press('Enter');
  await expect(teach.heading).toBeFocused();
}

test('sealed hand-ins are refused until the key file of their assignment is open', async ({ page }) => {
  const teach = await TeachPage.open(page, '#assign');
  await page.getByRole('checkbox', { name: /^Seal what learners hand in/ }).check();
  await teach.button('Make the link').click();
  await expect(teach.heading).toHaveText('First keep the key');
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeHidden();
  const downloading = page.waitForEvent('download');
  await teach.button('Save the key file').click();
  const keyFile = await textOf(await downloading);
  await teach.button('I have the file: show the link').click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(link.length).toBeLessThan(300);
  const assignment = parseAssignmentLink(new URL(link).hash);
  const key = decodeKeyFile(keyFile);
  if (!assignment.ok || !key.ok) throw new Error('the link or the key file cannot be read');
  expect(assignment.value.publicKey).toBe(key.value.publicKey);
  expect(link).not.toContain(key.value.secretKey);

  const [handIn] = madeClass(1, assignment.value);
  if (handIn === undefined) throw new Error('a class of one has a learner');
  const code = sealHandIn(handIn, key.value.publicKey, (length) => randomBytes(length));
  await teach.goTo('Collect');
  await teach.addFiles([{ name: 'sealed.txt', text: code }]);
  await expect(page.getByText('It is sealed, and no key file is open.')).toBeVisible();

  const opener = page.locator('input[type=file][accept*=json]');
  await opener.setInputFiles({
    name: 'shopping.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.getByText('This is not a key file')).toBeVisible();
  await opener.setInputFiles({
    name: 'key.json',
    mimeType: 'application/json',
    buffer: Buffer.from(keyFile),
  });
  await expect(teach.status).toHaveText('The key file is open. Sealed hand-ins were tried again.');
  await expect(page.getByText('1 hand-in from this lesson.')).toBeVisible();
  await expect(page.getByText('It is sealed, and no key file is open.')).toBeHidden();
  expect(await teach.export('The gradebook')).not.toContain(key.value.secretKey);
});

test('a zip that is dropped and a folder that is chosen are read, and a file that comes twice counts once', async ({
  page,
}) => {
  const teach = await TeachPage.open(page);
  const zipped = Object.fromEntries(
    files.slice(0, 8).map(({ name, text }) => [`9B/${name}`, strToU8(text)] as const),
  );
  const zip = zipSync({ ...zipped, '9B/photo.png': Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0) });
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'class.zip', { type: 'application/zip' }));
      return data;
    },
    [...zip],
  );
  await page.getByRole('group', { name: 'Files' }).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(teach.status).toHaveText('8 hand-ins came in. 1 was set aside.');
  await expect(page.getByText('It is not a text file: perhaps a picture or a document.')).toBeVisible();

  const folder = mkdtempSync(path.join(tmpdir(), 'second-read-'));
  try {
    for (const { name, text } of files.slice(7)) writeFileSync(path.join(folder, name), text);
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await expect(page.getByText('12 hand-ins from this lesson.')).toBeVisible();
    await expect(page.getByText('It is in the gradebook already.')).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the sets on paper have as many sides as the page says', async ({ page }) => {
  // Whoever prints closes the window of the browser; here the sheets stay to be counted.
  await page.addInitScript(() => (window.print = () => undefined));
  const teach = await TeachPage.open(page, '#paper');
  // The key is so long that browsers which set letters a little differently need one side more or less.
  for (const [set, likely] of [
    ['Short', [2]],
    ['Standard', [4]],
    ['Full', [8]],
    ['The key, for you', [7, 8]],
  ] as const) {
    const option = page.getByRole('radio', { name: new RegExp(`^${set} \\d+ sides on A4`) });
    const told = await option.evaluate((radio: HTMLInputElement) => radio.labels?.[0]?.textContent ?? '');
    const sides = Number(/(\d+)\s+sides/.exec(told)?.[1]);
    expect(likely, set).toContain(sides);
    await option.check();
    await teach.button('Print').click();
    await expect(page.locator('html.printing-sheet')).toBeAttached();
    expect(await countPages(page), set).toBe(sides);
  }
});

test('the room is printed light, with every table, and without names', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWithClass(page, '#room');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const isLight = () =>
    page.evaluate(() => {
      const [ink = 0] = getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? [];
      return ink < 100;
    });
  await expect.poll(isLight).toBe(true);
  await expect(page.getByRole('navigation')).toBeHidden();
  // Four of passages, one of sentences, six under the pictures; the one with a row a learner stays closed.
  await expect(page.locator('main table:visible')).toHaveCount(11);
  const text = await page.locator('main').innerText();
  expect(names.filter((name) => text.includes(name))).toEqual([]);
});

test('names are nowhere in the page while they are hidden, and never on a projector', async ({ page }) => {
  const teach = await openWithClass(page);
  const shown = async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    return names.filter((name) => html.includes(name));
  };
  for (const [part] of parts) {
    await goTo(page, part);
    expect(await shown(), part).toEqual([]);
  }
  await openFirstLearner(page);
  expect(await shown(), 'one learner').toEqual([]);
  await teach.button('Show names').click();
  await expect(teach.status).toHaveText('Names are shown.');
  expect(await shown()).toEqual([names[0]]);
  await goTo(page, '#learners');
  expect((await shown()).toSorted()).toEqual(names.toSorted());
  await teach.button('Projector').click();
  expect(await shown()).toEqual([]);
  await page.evaluate(() => (location.hash = '#room'));
  await expect(page.getByRole('radio', { name: 'Where the room splits' })).toBeAttached();
  expect(await shown()).toEqual([]);
});

test('on a projector nothing tells what the key says until it is asked for', async ({ page }) => {
  const teach = await openWithClass(page, '#room');
  await teach.button('Projector').click();
  await expect(teach.heading).toHaveText('What the room saw');
  const keyed = page.getByText(/By the key|The key:/);
  for (const view of ['Where the room splits', 'Passage by passage']) {
    await page.getByRole('radio', { name: view }).check();
    await expect(keyed).toHaveCount(0);
    await teach.button('Show key').click();
    await expect(keyed).toHaveCount(1);
    await teach.button('Show key').click();
  }
});

test('a second tab has a gradebook of its own, and leaving with unsaved work is asked about', async ({
  page,
  context,
}) => {
  await openWithClass(page);
  const other = await TeachPage.open(await context.newPage());
  await expect(other.page.getByRole('heading', { name: 'How it works' })).toBeVisible();
  await other.page.close({ runBeforeUnload: true });
  await expect.poll(() => other.page.isClosed()).toBe(true);

  const asking = page.waitForEvent('dialog');
  await page.getByRole('heading', { level: 1 }).click();
  await page.close({ runBeforeUnload: true });
  const dialog = await asking;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.getByText('12 hand-ins from this lesson.')).toBeVisible();
});
