import { type Page, expect, test } from '@playwright/test';
import { flatten, readAccessibilityTree, type AccessibleNode } from './support/accessibility-tree.ts';
import { Catalogue } from './support/catalogue.ts';
import { LessonPage } from './support/lesson-page.ts';
import { tooWide } from './support/lost-text.ts';
import { stateEntries } from './support/state-entries.ts';
import { openAt } from './support/stored-lesson.ts';
import { tabFaults } from './support/tab-faults.ts';

// What WCAG 2.2 A and AA asks and axe cannot see; content on hover or focus (1.4.13) there is none.
test.use({ trace: 'off' });

for (const [size, colorScheme] of [
  [{ width: 1280, height: 720 }, 'light'],
  [{ width: 360, height: 640 }, 'dark'],
] as const) {
  test.describe(`${size.width} by ${size.height} px, ${colorScheme}`, () => {
    test.use({ viewport: size, colorScheme });

    test('2.1.2, 2.4.7, 2.4.11: Tab reaches every control, shows it in sight with an outline, and leaves (and 2.5.3)', async ({
      page,
    }) => {
      test.slow();
      const catalogue = await Catalogue.open(page);
      const wrong: string[] = [];
      for (const [state, entry] of Object.entries(stateEntries)) {
        await catalogue.show(entry);
        // 2.5.3, once: names do not depend on the size.
        const names = size.width === 1280 ? await misnamed(page) : [];
        // The explanations have hundreds of links: there, one way is enough.
        const order = await tabFaults(page, { isThereAndBack: state !== 'checked' });
        wrong.push(
          ...[...names.map((control) => `2.5.3: ${control}`), ...order].map((fault) => `${state}: ${fault}`),
        );
      }
      expect(wrong).toEqual([]);
    });
  });
}

// 1.4.10 at 320 px, 1.3.4 on a phone held sideways.
for (const [criterion, size] of [
  ['1.4.10', { width: 320, height: 640 }],
  ['1.3.4', { width: 740, height: 360 }],
] as const) {
  test.describe(`${size.width} by ${size.height} px`, () => {
    test.use({ viewport: size });

    test(`${criterion}: no state has to be scrolled sideways`, async ({ page }) => {
      const catalogue = await Catalogue.open(page);
      const wide: string[] = [];
      for (const [state, entry] of Object.entries(stateEntries)) {
        await catalogue.show(entry);
        wide.push(...(await tooWide(page)).map((fault) => `${state}: ${fault}`));
      }
      expect(wide).toEqual([]);
    });
  });
}

test('2.4.1: links at the top lead past what comes before the text, the bar and the marks', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  const skip = async (name: string) => {
    const link = page.getByRole('link', { name, exact: true });
    await page.keyboard.press('Control+Home');
    for (let count = 0; count < 60; count += 1) {
      if (await link.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    // Also when the page is scrolled only then, as a late change of it does.
    await page.evaluate(() => window.scrollTo(0, 900));
    await expect(link).toBeInViewport();
    await page.keyboard.press('Enter');
  };
  await skip('Skip to the text');
  await expect(lesson.heading).toBeFocused();
  await skip('Passage');
  await expect(page.getByRole('region', { name: 'Passage' })).toBeFocused();
  await skip('Label selection');
  await expect(lesson.bar).toBeFocused();
  await skip('My marks');
  await expect(page.getByRole('heading', { name: /^My marks/ })).toBeFocused();
});

test.describe('a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('2.5.8: every control is at least 24 px, and every tool 44 px, unless it stands in a line of text', async ({
    page,
  }) => {
    const catalogue = await Catalogue.open(page);
    const small: string[] = [];
    for (const [state, entry] of Object.entries(stateEntries)) {
      await catalogue.show(entry);
      const found = await page.evaluate(smallTargets);
      small.push(...found.map((target) => `${state}: ${target}`));
    }
    expect(small).toEqual([]);
  });
});

/** 2.5.3: controls whose name does not hold the words that are seen on them. */
async function misnamed(page: Page): Promise<readonly string[]> {
  const { root } = await readAccessibilityTree(page);
  return flatten(root).flatMap(({ role, name, ...node }) => {
    const isControl = ['button', 'link', 'option', 'DisclosureTriangle'].includes(role);
    const seen = squeeze(node.children.map(wordsOf).join(''));
    return isControl && !squeeze(name).includes(seen) ? [`${role} “${name}” shows “${seen}”`] : [];
  });
}

/**
 * Runs in the page: what a thumb can miss. A control in a line of text may be as small as the line; the numbers of the
 * steps are wide enough for WCAG, and stand next to each other on one line of a phone.
 */
function smallTargets(): readonly string[] {
  const root = document.querySelector('dialog:modal') ?? document.body;
  const controls = [
    ...root.querySelectorAll<HTMLElement>('button, a[href], select, input, summary, textarea'),
  ];
  return controls.flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    const isInline = control.matches('.tag') || getComputedStyle(control).display === 'inline';
    if (isInline) return [];
    const isWide = width >= (control.matches('nav button') ? 24 : 44);
    if (isWide && height >= 44) return [];
    const name = (control.getAttribute('aria-label') ?? control.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return [
      `${control.tagName.toLowerCase()} ${name.slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`,
    ];
  });
}

function wordsOf(node: AccessibleNode): string {
  return node.role === 'StaticText' ? node.name : node.children.map(wordsOf).join('');
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}

test.describe('at 400 % of a window of 1280 by 1024 px', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('1.4.4: the whole lesson can be done, and no step has to be scrolled sideways', async ({ page }) => {
    const lesson = await LessonPage.open(page);
    const isWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    await lesson.toMarking();
    await lesson.button('Pick sentences').click();
    await lesson.press('ArrowDown', ' ');
    await expect(page.locator('#passage [aria-selected=true]')).toBeInViewport();
    expect(await isWide()).toBe(false);
    await lesson.press('2');
    await expect(lesson.marks).toHaveCount(1);
    await lesson.button('Check my marks').press('Enter');
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByRole('definition').first()).toContainText('1 of 11');
    expect(await isWide()).toBe(false);
  });
});
