import { type Page, expect, test } from '@playwright/test';
import { packText } from '../../src/core/text/packed-text.ts';
import { publishPassage } from '../../src/core/text/publish-passage.ts';
import type { Span } from '../../src/core/text/span.ts';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

/** All eleven weak spots of the op-ed, and a sound passage. */
const marks = [
  ['British-backed', 'Factual error'],
  ['British AI', 'Factual error'],
  ['Basing Anthropic in London', 'Factual error'],
  ['allegedly stole the very architecture', 'Factual error'],
  ['leaked internal emails from a UK government source', 'Anonymous sourcing'],
  ['Reports have emerged', 'Anonymous sourcing'],
  ['claims that', 'Anonymous sourcing'],
  ['National Cyber Security Centre is now investigating', 'Anonymous sourcing'],
  ['Your children’s digital assistant might be trained on Chinese social credit data.', 'Slippery slope'],
  ['a chilling effect on global AI collaboration. The era of open-source AI might end', 'Slippery slope'],
  ['Britain is a soft target. The latter path leads to a future', 'Slippery slope'],
  ['founded by former OpenAI researchers', 'Factual error'],
] as const;

test.beforeEach(async ({ page }) => {
  // The system's own dialog would end the sheet at once: here the sheet stays until a PDF has been made.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
});

/** Asks for a sheet and waits until it is ready to be printed. */
async function askFor(page: Page, sheet: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Print a sheet' });
  await dialog.getByRole('radio', { name: sheet }).check();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
}

/** The number of sides a PDF has. Making it ends the sheet. */
async function sidesOf(page: Page, format: 'A4' | 'Letter', printBackground = false): Promise<number> {
  const pdf = await page.pdf({ format, printBackground });
  await page.evaluate(() => document.documentElement.removeAttribute('data-printed'));
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

/** Every printed line as it lies on paper: its number, its text without signs, and where it is. */
async function linesOnPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const lines = await page.locator('.print-sheet .row').evaluateAll((rows) =>
    rows.map((row) => {
      const copy = row.cloneNode(true) as HTMLElement;
      for (const sign of copy.querySelectorAll('[data-ui]')) sign.remove();
      const words = row.querySelector('.words') ?? row;
      const number = row.querySelector('.number');
      const paper = document.querySelector('.print-sheet')?.getBoundingClientRect();
      const { left, right, height } = words.getBoundingClientRect();
      return {
        number: Number((row as HTMLElement).dataset['line']),
        shown: number?.textContent ?? '',
        text: copy.textContent ?? '',
        isNumberFirst:
          (number?.getBoundingClientRect().left ?? 0) < left === (getComputedStyle(row).direction === 'ltr'),
        size: height / Number.parseFloat(getComputedStyle(words).lineHeight),
        isOnPaper: left >= (paper?.left ?? 0) && right <= (paper?.right ?? 0) + 1,
        sticksOut:
          words.scrollWidth * (words.getBoundingClientRect().width / words.clientWidth) >
          words.clientWidth + 1,
      };
    }),
  );
  await page.emulateMedia({ media: null });
  return lines;
}

test('the text to mark by hand has two sides, and all its lines are numbered', async ({ page }) => {
  await openAt(page, 'first read');
  const paragraphs = await page.locator('#passage .paragraph').allTextContents();
  await askFor(page, /to mark by hand/);
  const lines = await linesOnPaper(page);
  expect(lines.map(({ text }) => text).join('')).toBe(paragraphs.join(''));
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.map(({ shown }) => shown)).toEqual(
    lines.map((_, index) => ((index + 1) % 5 === 0 ? String(index + 1) : '')),
  );
  expect(lines.filter(({ sticksOut, isOnPaper, size }) => sticksOut || !isOnPaper || size > 1.2)).toEqual([]);
  expect(await sidesOf(page, 'A4')).toBe(2);
  await askFor(page, /to mark by hand/);
  expect(await sidesOf(page, 'Letter')).toBe(2);
});

test('with many marks, the other sheets have two sides and the same lines', async ({ page }) => {
  test.slow();
  const lesson = await openAt(page, 'marking', { marks });
  await askFor(page, /to mark by hand/);
  const plain = (await linesOnPaper(page)).map(({ number, text }) => [number, text]);
  await sidesOf(page, 'A4');

  for (const format of ['A4', 'Letter'] as const) {
    await askFor(page, /with my marks/);
    const lines = await linesOnPaper(page);
    expect(lines.map(({ number, text }) => [number, text])).toEqual(plain);
    expect(lines.filter(({ sticksOut }) => sticksOut)).toEqual([]);
    expect(await sidesOf(page, format)).toBeLessThanOrEqual(2);
  }

  await lesson.checkMarks();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByRole('dialog').getByText(/with my marks/)).toBeVisible();
  await expect(page.getByRole('dialog').getByText(/marks and answers/)).toBeHidden();
  await page.keyboard.press('Escape');
  await lesson.showAllAnswers();
  for (const format of ['A4', 'Letter'] as const) {
    await askFor(page, /marks and answers/);
    const lines = await linesOnPaper(page);
    expect(lines.map(({ number, text }) => [number, text])).toEqual(plain);
    expect(lines.filter(({ sticksOut }) => sticksOut)).toEqual([]);
    expect(await sidesOf(page, format)).toBeLessThanOrEqual(2);
  }
});

test('techniques and marks are told apart by ink alone', async ({ page }) => {
  await openAt(page, 'marking', {
    marks: [
      ['British-backed', 'Factual error'],
      ['just rippled', 'Anonymous sourcing'],
      ['If true', 'Slippery slope'],
    ],
  });
  await askFor(page, /with my marks/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('[A2just rippled]');
  await expect(sheet).toContainText('[F1British-backed]');
  await expect(sheet).toContainText('[S3If true]');
  const underlines = await sheet.locator('.words .under').evaluateAll((parts) =>
    parts.map((part) => {
      const { textDecorationStyle, textDecorationColor, backgroundColor } = getComputedStyle(part);
      return [textDecorationStyle, textDecorationColor, backgroundColor];
    }),
  );
  const [black, none] = ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'];
  expect(underlines).toEqual([
    ['dotted', black, none],
    ['double', black, none],
    ['wavy', black, none],
  ]);
  await expect(sheet.getByRole('listitem')).toHaveText([
    /S\s*Slippery slope/,
    /A\s*Anonymous sourcing/,
    /F\s*Factual error/,
    /A2\s*Anonymous sourcing · line 1\s*just rippled/,
    /F1\s*Factual error · line 3\s*British-backed/,
    /S3\s*Slippery slope · line 4\s*If true/,
  ]);
  await expect(page.locator('#passage')).toBeHidden();
});

test('the checked sheet says what was found, flagged and missed, and where its key is from', async ({
  page,
}) => {
  await openAt(page, 'report', {
    marks: [
      ['British-backed', 'Factual error'],
      ['If true', 'Slippery slope'],
    ],
  });
  await askFor(page, /marks and answers/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('2[F1British-backed] AI');
  await expect(sheet).toContainText(/Factual error · line 3 · found and named \[F1\]\s· \+1/);
  await expect(sheet).toContainText(/This holds up · line 4 · you flagged it as slippery slope \[S2\]/);
  await expect(sheet).toContainText('Found 1 of 11');
  await expect(sheet).toContainText(/Earned \+1, cost −/);
  await expect(sheet).toContainText('There is no room for the reasons here');
  await expect(sheet).toContainText('A review by a person with no stake in the matter is still wanted.');
  await expect(sheet.getByRole('listitem').filter({ hasText: '· missed' })).toHaveCount(10);
});

/** Opens the lesson with another text in the place of the op-ed. */
async function openText(page: Page, language: string, text: string): Promise<void> {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString(
    'hex',
  );
  await page.route('**/lessons/line-in-the-silicon/lesson.json', async (route) => {
    const answer = await route.fetch();
    const files = (await answer.json()) as Record<string, object> & { text: { passages: object } };
    const { paragraphs, sentences, words, ...rest } = publishPassage(text, language, sha256);
    const pairs = (spans: readonly Span[]) => spans.map(({ start, end }): [number, number] => [start, end]);
    const packed = packText({
      schema: 1,
      passages: {
        'op-ed': { ...rest, paragraphs: pairs(paragraphs), sentences: pairs(sentences), words: pairs(words) },
      },
    });
    const passages = { ...files.text.passages, ...packed.passages };
    await route.fulfill({
      json: { ...files, text: { ...files.text, passages }, texts: { ...files['texts'], 'op-ed': text } },
    });
  });
  const lesson = await LessonPage.open(page);
  await lesson.toFirstRead();
}

const scripts = [
  ['ar', 'rtl', 'هذه جملة طويلة عن الجسر القديم الذي يعبر النهر 42 مرة في السنة. ', 1],
  ['ja', 'ltr', 'この橋はとても長くて、だれも終わりを見たことがありません。', 0],
  ['th', 'ltr', 'สะพานนี้ยาวมากและไม่มีใครเคยเห็นปลายทางของมัน', 0],
] as const;

for (const [language, direction, sentence, gap] of scripts) {
  test(`lines are right on paper in ${language}`, async ({ page }) => {
    const paragraph = sentence.repeat(12).trim();
    await openText(page, language, `${paragraph}\n${paragraph}`);
    await askFor(page, /to mark by hand/);
    await expect(page.locator('.print-sheet .text')).toHaveAttribute('dir', direction);
    const lines = await linesOnPaper(page);
    expect(lines.map(({ text }) => text).join('')).toBe(paragraph + paragraph);
    expect(lines.length).toBeGreaterThan(6);
    const faults = lines.filter(
      ({ sticksOut, isNumberFirst, size }) => sticksOut || !isNumberFirst || size > 1.2,
    );
    expect(faults).toEqual([]);
    // Every line but the last of a paragraph is full: none is broken too early.
    const lengths = lines.slice(0, lines.length / 2 - 1).map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * (gap === 1 ? 0.7 : 0.8));
  });
}

test('the page is left as it was, by keyboard too', async ({ page }) => {
  const lesson = await openAt(page, 'first read');
  await lesson.tabTo('Print');
  await lesson.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Print a sheet' });
  await expect(dialog.getByRole('radio')).toBeFocused();
  await expectAccessible(page);
  await lesson.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await expect(lesson.button('Print')).toBeFocused();
  await expect(page.locator('.print-sheet')).toBeHidden();
  await expectAccessible(page);
  await sidesOf(page, 'A4');
  await expect(page.locator('.print-sheet')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveClass(/printing-sheet/);
});

test('printing from the browser’s own menu gives the page without its controls', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { marks: [['British-backed', 'Factual error']] });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('#passage')).toBeVisible();
  await expect(page.locator('#passage')).toHaveCSS('color', 'rgb(29, 27, 22)');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
  await expect(lesson.bar).toBeHidden();
  await expect(lesson.button(/^Show in text/)).toBeHidden();
  await expect(lesson.marks).toHaveText([/Factual error.*British-backed/]);
});
