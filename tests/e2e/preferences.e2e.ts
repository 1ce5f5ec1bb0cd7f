import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, findViolations, formatViolation } from './support/axe.ts';
import { Catalogue } from './support/catalogue.ts';
import { LessonPage } from './support/lesson-page.ts';
import { findLostText, overflowOf } from './support/lost-text.ts';
import { stateEntries } from './support/state-entries.ts';
import { openAt } from './support/stored-lesson.ts';

const key = 'second-read.preferences';
const largest = {
  textSize: 1.75,
  lineSpacing: 'widest',
  letterSpacing: 'widest',
  width: 'wide',
  typeface: 'sans',
};
const paper = { light: 'rgb(250, 247, 240)', dark: 'rgb(25, 23, 19)', contrast: 'rgb(255, 255, 255)' };

const settingsButton = (page: Page) => page.getByRole('button', { name: 'Aa Reading settings' });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Reading settings' });
const choice = (page: Page, group: string, name: string) =>
  panel(page).getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

async function openPanel(page: Page): Promise<void> {
  await settingsButton(page).click();
  await expect(panel(page)).toBeVisible();
}

/** The page as somebody finds it who has chosen these before. */
async function openWith(page: Page, preferences: object): Promise<LessonPage> {
  await page.addInitScript(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [
    key,
    JSON.stringify(preferences),
  ] as const);
  return LessonPage.open(page);
}

/** How the first paragraph of the passage looks. */
async function paragraphLook(page: Page) {
  return page
    .locator('.passage .paragraph')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, fontFamily, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(paragraph);
      const size = Number.parseFloat(fontSize);
      const inEm = (length: string) => Math.round((Number.parseFloat(length) / size) * 100) / 100;
      return {
        size,
        family: fontFamily.split(',')[0],
        lines: inEm(lineHeight),
        letters: inEm(letterSpacing),
        words: inEm(wordSpacing),
      };
    });
}

test('settings are changed by keyboard, show at once, and hold after a reload', async ({ page }) => {
  const lesson = await openAt(page, 'first read');
  await expect(lesson.heading).toHaveText('A line in the silicon');
  const before = await paragraphLook(page);

  await settingsButton(page).focus();
  await lesson.press('Enter');
  await expect(panel(page)).toBeVisible();
  await lesson.press('Tab', 'ArrowRight', 'ArrowRight');
  await expect(choice(page, 'Colours', 'Dark')).toBeChecked();
  await lesson.press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(choice(page, 'Text size', 'Largest')).toBeChecked();
  await lesson.press('Tab', 'ArrowRight');
  await lesson.press('Tab', 'ArrowRight', 'ArrowRight');
  await lesson.press('Tab', 'ArrowRight', 'ArrowRight');
  const chosen = {
    size: before.size * 1.75,
    family: '"Atkinson Hyperlegible Next"',
    lines: 2.3,
    letters: 0.12,
    words: 0.2,
  };
  expect(await paragraphLook(page)).toEqual(chosen);
  expect(await paperOf(page)).toBe(paper.dark);

  await lesson.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(settingsButton(page)).toBeFocused();

  await lesson.reload();
  expect(await paragraphLook(page)).toEqual(chosen);
  expect(await paperOf(page)).toBe(paper.dark);

  await openPanel(page);
  await lesson.button('Back to the usual settings').click();
  expect(await paragraphLook(page)).toEqual(before);
  await lesson.button('Close').click();
  await expect(settingsButton(page)).toBeFocused();
});

test('Escape in the panel leaves the selection behind it alone', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.drag('British-backed');
  await openPanel(page);
  await lesson.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
});

test('another tab follows', async ({ page, context }) => {
  await LessonPage.open(page);
  const other = await context.newPage();
  await LessonPage.open(other);
  await openPanel(other);
  await choice(other, 'Colours', 'Dark').check();
  await expect.poll(() => paperOf(page)).toBe(paper.dark);
});

test('the panel says when its settings cannot be kept, and they work all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await LessonPage.open(page);
  await openPanel(page);
  await expect(panel(page).getByText('Kept until you close this page.')).toBeVisible();
  await choice(page, 'Colours', 'Dark').check();
  expect(await paperOf(page)).toBe(paper.dark);
});

test('without a connection the button says that the settings cannot be loaded, and works later', async ({
  page,
}) => {
  await page.route('**/PreferencesPanel-*', (route) => route.abort());
  const lesson = await LessonPage.open(page);
  await settingsButton(page).click();
  await expect(lesson.status).toHaveText('The reading settings could not be loaded');
  await expect(page.getByRole('alert')).toContainText('Try again');
  await page.unroute('**/PreferencesPanel-*');
  await openPanel(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a ${colorScheme} device`, () => {
    test.use({ colorScheme });

    test('without a choice the page is as the device is', async ({ page }) => {
      await LessonPage.open(page);
      expect(await paperOf(page)).toBe(paper[colorScheme]);
    });

    for (const theme of ['light', 'dark', 'contrast'] as const) {
      test(`the theme ${theme} is what the page and the browser’s bar show`, async ({ page }) => {
        await openWith(page, { theme });
        expect(await paperOf(page)).toBe(paper[theme]);
        const bars = await page
          .locator('meta[name="theme-color"]')
          .evaluateAll((metas: HTMLMetaElement[]) =>
            metas.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
          );
        expect(bars).toEqual([{ light: '#faf7f0', dark: '#191713', contrast: '#ffffff' }[theme]]);
        await page.emulateMedia({ media: 'print' });
        expect(await paperOf(page)).toBe(paper.light);
      });
    }
  });
}

test('a device that asks for more contrast gets it in a chosen theme too', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  const lesson = await openWith(page, { theme: 'dark' });
  await expect(lesson.heading).toHaveCSS('color', 'rgb(241, 237, 227)');
  await lesson.button('Read it instead').click();
  await expect(page.locator('.lead')).toHaveCSS('color', 'rgb(241, 237, 227)');
});

test('a chosen theme is there before the page’s own script', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript((name) => localStorage.setItem(name, '{"theme":"dark"}'), key);
  await page.goto('./');
  expect(await paperOf(page)).toBe(paper.dark);
});

test('axe finds nothing wrong with the panel open, in every theme, wide and narrow', async ({ page }) => {
  const catalogue = await Catalogue.open(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const theme of ['light', 'dark', 'contrast']) {
      await test.step(`${theme}, ${width} px`, async () => {
        await catalogue.show('preferences/panel', `theme=${theme}`);
        await expect(panel(page)).toBeVisible();
        await expectAccessible(page);
        expect(await overflowOf(page)).toBe(0);
      });
    }
  }
});

test('strong contrast is at least 7 to 1 for the text of every step', async ({ page }) => {
  test.slow();
  const catalogue = await Catalogue.open(page);
  const low: string[] = [];
  for (const [state, entry] of Object.entries(stateEntries)) {
    await catalogue.show(entry, 'theme=contrast');
    low.push(...(await lowContrast(page)).map((text) => `${state}: ${text}`));
  }
  expect(low).toEqual([]);
});

/** What axe finds wrong with colours, by the contrast of WCAG level AAA too. */
async function lowContrast(page: Page): Promise<readonly string[]> {
  const rules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
  return (await findViolations(page, [], rules)).map(formatViolation);
}

/** WCAG 1.4.12: what somebody’s own style sheet may ask for. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const cases = [
  { name: 'the spacing of WCAG 1.4.12', preferences: {}, style: textSpacing },
  { name: 'the largest settings', preferences: largest, style: '* {}' },
  {
    name: 'the largest settings with book letters',
    preferences: { ...largest, typeface: 'serif' },
    style: '* {}',
  },
] as const;

/** What is looked at besides the states of the lesson. */
const more = [
  ['mark, nothing selected', 'step/mark/unmarked'],
  ['the panel', 'preferences/panel'],
] as const;

for (const { name, preferences, style } of cases) {
  test(`no text is lost at 320 and at 360 px with ${name}`, async ({ page }) => {
    test.slow();
    const catalogue = await Catalogue.open(page);
    await page.addStyleTag({ content: style });
    const query = Object.entries(preferences)
      .map(([field, value]) => `${field}=${value}`)
      .join('&');
    const lost: string[] = [];
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      for (const [state, entry] of [...Object.entries(stateEntries), ...more]) {
        await catalogue.show(entry, query);
        const over = await overflowOf(page);
        const faults = [...(await findLostText(page)), ...(over > 0 ? [`${over} px too wide`] : [])];
        lost.push(...faults.map((fault) => `${state}, ${width} px: ${fault}`));
      }
    }
    expect(lost).toEqual([]);
  });
}
