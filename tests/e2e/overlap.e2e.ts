import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openAt } from './support/stored-lesson.ts';

const sentence =
  'Reports have emerged that Alibaba, the Chinese e-commerce behemoth, may have illicitly obtained proprietary code from Anthropic, the British-backed AI safety startup';
const techniques = ['Factual error', 'Anonymous sourcing', 'Slippery slope'];

const threeMarks = techniques.map((technique) => [sentence, technique] as const);

/** The tags in the text, as their visible words. */
function tags(page: Page) {
  return page.getByRole('region', { name: 'Passage' }).locator('button.tag');
}

test('three marks on the same words stand under one tag that names them all', async ({ page }) => {
  await openAt(page, 'marking', { marks: threeMarks });
  await expect(tags(page)).toHaveText(['×3']);
  const name = await tags(page).getAttribute('aria-label');
  expect(name).toMatch(/^×3/);
  for (const technique of techniques) expect(name).toContain(technique);
  await expectAccessible(page);
});

test('marks that overlap are one tab stop, and the arrow keys go through them', async ({ page }) => {
  const lesson = await openAt(page, 'marking', {
    marks: [
      ...threeMarks,
      ['the Chinese e-commerce behemoth', 'Factual error'],
      ['If they find evidence', 'Slippery slope'],
    ],
  });
  await expect(tags(page)).toHaveText(['×3', '4', '5']);
  await lesson.tabTo(/^×3/);
  await lesson.press('ArrowRight');
  await expect(tags(page).nth(1)).toBeFocused();
  await lesson.press('End');
  await expect(tags(page).nth(2)).toBeFocused();
  await lesson.press('Home', 'Shift+Tab', 'Tab');
  await expect(tags(page).nth(0)).toBeFocused();
  await lesson.press('Tab');
  await expect(tags(page).and(page.locator(':focus'))).toHaveCount(0);
});

test('a tag stands on the line of its first word, however wide the page is', async ({ page }) => {
  await openAt(page, 'marking', {
    marks: [
      ['British-backed', 'Factual error'],
      ['reverse-engineered their work', 'Anonymous sourcing'],
      ['If they find evidence', 'Slippery slope'],
    ],
  });
  const apart: number[] = [];
  for (let width = 330; width <= 900; width += 10) {
    await page.setViewportSize({ width, height: 800 });
    const isApart = await page.evaluate(() =>
      [...document.querySelectorAll('#passage .tag')].some((tag) => {
        const words = document.createTreeWalker(tag.parentElement ?? tag, NodeFilter.SHOW_TEXT, (node) =>
          tag.contains(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
        );
        const first = document.createRange();
        first.selectNodeContents(words.nextNode() ?? tag);
        const line = first.getClientRects()[0];
        const box = tag.getBoundingClientRect();
        return line === undefined || box.bottom < line.top || box.top > line.bottom || box.left > line.left;
      }),
    );
    if (isApart) apart.push(width);
  }
  expect(apart).toEqual([]);
});

test('what is selected over overlapping marks is what is marked', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  for (const technique of techniques) await lesson.mark(sentence, technique);
  await lesson.mark('Alibaba, the Chinese e-commerce behemoth, may', 'Factual error');
  await expect(lesson.status).toHaveText('Marked as Factual error, 6 words.');
});

test('in word mode, a tap reaches a word of any paragraph at once', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').click();
  await page.getByLabel('Pick by').selectOption('word');
  const list = page.getByRole('listbox', { name: 'Passage, words' });
  const last = list.getByRole('group').last();
  await expect(last.getByRole('option')).toHaveCount(0);
  await last.scrollIntoViewIfNeeded();
  const place = await last.evaluate((group) => {
    const texts = [...group.childNodes].filter((node) => node instanceof Text);
    const text = texts.find(({ data }) => data.includes('algorithm'));
    if (text === undefined) throw new Error('The last paragraph is not plain text');
    const at = text.data.indexOf('algorithm');
    const word = document.createRange();
    word.setStart(text, at);
    word.setEnd(text, at + 9);
    const { x, y, width, height } = word.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(place.x, place.y);
  const word = page.getByRole('option', { name: 'algorithm', exact: true });
  await expect(word).toBeFocused();
  await expect(word).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await lesson.press('Control+Home');
  await expect(list.getByRole('option').first()).toBeFocused();
  await lesson.press('Control+End');
  await expect(list.getByRole('option').last()).toBeFocused();
});
