import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { findLostText, overflowOf } from './support/lost-text.ts';

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
  const lesson = await LessonPage.open(page);
  await lesson.toFirstRead();
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
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
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
  await expect(page.locator('.lead')).toHaveCSS('color', 'rgb(241, 237, 227)');
});

test('a chosen theme is there before the page’s own script', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript((name) => localStorage.setItem(name, '{"theme":"dark"}'), key);
  await page.goto('./');
  expect(await paperOf(page)).toBe(paper.dark);
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing wrong with the panel open, ${theme}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await openWith(page, { theme });
      await openPanel(page);
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
    });
  }
}

test('strong contrast is at least 7 to 1 for the text of every step', async ({ page }) => {
  const lesson = await openWith(page, { theme: 'contrast' });
  const check = async () => expect(await lowContrast(page)).toEqual([]);
  await check();
  await lesson.toMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.mark('Reports have emerged', 'Anonymous sourcing');
  await check();
  await lesson.checkMarks();
  await check();
  await lesson.showAllAnswers();
  await check();
});

/** What axe finds under the contrast of WCAG level AAA. */
async function lowContrast(page: Page): Promise<readonly string[]> {
  await expectAccessible(page);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: ['color-contrast-enhanced'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
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

for (const { name, preferences, style } of cases) {
  for (const width of [320, 360]) {
    test(`no text is lost at ${width} px with ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      const lesson = await openWith(page, preferences);
      await page.addStyleTag({ content: style });
      const check = async (where: string) => {
        expect(await findLostText(page), where).toEqual([]);
        expect(await overflowOf(page), where).toBeLessThanOrEqual(0);
      };
      await check('brief');
      await lesson.button('Skip the brief').click();
      await lesson.bar.waitFor();
      await check('warm-up, nothing marked');
      await lesson.button('Pick sentences').click();
      await lesson.press(' ', '1');
      await lesson.button('Stop picking').click();
      await check('warm-up, one mark');
      // By key: a second tap where the last button was would count as a slip.
      await lesson.button('Check this passage').press('Enter');
      await lesson.button('Next passage').waitFor();
      await check('warm-up, explained');
      await lesson.button('Skip the warm-up').click();
      await page.getByLabel('An opinion piece').check();
      await check('first read');
      await lesson.button('Read it again, as an editor').click();
      await lesson.bar.waitFor();
      await check('mark, nothing selected');
      await lesson.button('Pick sentences').click();
      await lesson.press(' ');
      await check('mark, picking');
      await lesson.press('1');
      await lesson.button('Stop picking').click();
      await check('mark, one mark');
      await lesson.button('Check my marks').press('Enter');
      await check('the question');
      await page.getByRole('button', { name: 'Check now' }).click();
      await lesson.button('Take a second look').waitFor();
      await check('check');
      await lesson.toSecondLook();
      await lesson.button(/^Hint 1 of 3.*place 1 in/).click();
      await check('second look');
      await lesson.button('Show all answers').click();
      await lesson.button('Show them').click();
      await lesson.onward.waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await check('answers');
      await lesson.toReport();
      await check('report');
      await openPanel(page);
      await check('the panel');
    });
  }
}
