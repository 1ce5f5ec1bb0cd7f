import { type Page, expect, test } from '@playwright/test';
import { findViolations, formatViolation } from './support/axe.ts';
import { Catalogue } from './support/catalogue.ts';
import { tooWide } from './support/lost-text.ts';

// Every part and every step in every state, looked at on one page that goes from one to the next without loading anew.

// A trace would keep every word of every state; what axe finds is said in full.
test.use({ trace: 'off' });

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** What a page lacks by right: its heading while it is opening; its title, which the address has had, when it has fallen. */
const unfinished: Readonly<Record<string, readonly string[]>> = {
  'trouble/opening': ['page-has-heading-one'],
  'review/opening': ['page-has-heading-one'],
  'trouble/page/broken': ['document-title'],
};

/** What axe says of colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe says of where things lie, and how large they are. */
const layoutRules = [...colourRules, 'target-size', 'scrollable-region-focusable'];

/** So many tests share the entries, so that they run side by side. */
const shares = 4;

for (let share = 1; share <= shares; share += 1) {
  test(`axe finds nothing wrong in any entry and look, wide and narrow, nothing runs out of the page or throws (${share} of ${shares})`, async ({
    page,
  }) => {
    // There are hundreds of states to look at, and a loaded machine is slow.
    test.setTimeout(1_200_000);
    const catalogue = await Catalogue.open(page);
    const found: string[] = [];
    for (const name of catalogue.names.filter((_, index) => index % shares === share - 1)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia(looks.light);
      await catalogue.show(name);
      const wide = await faultsOf(page, unfinished[name]);
      const there = await page.evaluate(whatIsThere);
      await page.setViewportSize({ width: 360, height: 800 });
      await page.emulateMedia(looks.light);
      // What is there all the same is named, nested and labelled all the same.
      const isSame = (await page.evaluate(whatIsThere)) === there;
      const narrow = await faultsOf(page, unfinished[name], isSame ? layoutRules : undefined);
      found.push(...wide.map((fault) => `${name}, 1280 px: ${fault}`));
      found.push(...narrow.map((fault) => `${name}, 360 px: ${fault}`));
    }
    expect([...found, ...catalogue.errors].join('\n\n')).toBe('');
  });
}

// What is laid out in another way again on wider or narrower windows.
for (const [width, kind] of [
  [1440, /^class\/section\//],
  [768, /^class\/section\//],
  [320, /^(home|review)\//],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing wrong, and nothing runs out of the page', async ({ page }) => {
      test.slow();
      const catalogue = await Catalogue.open(page);
      const found: string[] = [];
      for (const name of catalogue.names.filter((one) => kind.test(one))) {
        await catalogue.show(name);
        const violations = (await findViolations(page, unfinished[name])).map(formatViolation);
        found.push(...[...violations, ...(await tooWide(page))].map((fault) => `${name}: ${fault}`));
      }
      expect(found.join('\n\n')).toBe('');
    });
  });
}

/**
 * What is wrong with the page as it stands, in any look, by all rules or by those given. In another look than light, axe asks
 * its questions anew only where something is there, or lies, otherwise: else only colours can make a difference.
 */
async function faultsOf(
  page: Page,
  lacking: readonly string[] = [],
  rules?: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const inLight = await page.evaluate(whatLiesWhere);
  for (const [look, media] of Object.entries(looks)) {
    if (look !== 'light') await page.emulateMedia(media);
    const isSame = look !== 'light' && (await page.evaluate(whatLiesWhere)) === inLight;
    // In forced colours the browser paints system colours, while the styles axe reads still hold ours: no contrast there.
    const without = [...lacking, ...(look === 'forced colours' ? ['color-contrast'] : [])];
    const only = (isSame ? colourRules : rules)?.filter((rule) => !without.includes(rule));
    // Of the colours that axe reads, forced ones tell nothing on a narrow page that they have not told on the wide one.
    if (isSame && rules !== undefined && look === 'forced colours') continue;
    const violations = await findViolations(page, without, only);
    faults.push(...violations.map((violation) => `${look}: ${formatViolation(violation)}`));
    if (isSame) continue;
    const over = await page.evaluate(overflow);
    if (over !== 0) faults.push(`${look}: ${over} px too wide`);
    if ((await page.evaluate(crampedTools)) > 0) faults.push(`${look}: the tools of the bar do not fit`);
  }
  return faults;
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Runs in the page: how many rows of tools in the label bar are wider than their place. */
function crampedTools(): number {
  const rows = [...document.querySelectorAll('#label-bar .tools')];
  return rows.filter((row) => row.scrollWidth > row.clientWidth).length;
}

/** Runs in the page: which elements are there to be seen, and which of them have a size. */
function whatIsThere(): string {
  return [...document.querySelectorAll('body *')]
    .map((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return '-';
      const { width, height } = element.getBoundingClientRect();
      return `${element.tagName}${width * height > 0 ? '' : ' of no size'}`;
    })
    .join();
}

/** Runs in the page: every element that is there to be seen, with its box. */
function whatLiesWhere(): string {
  return [...document.querySelectorAll('body *')]
    .map((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return '-';
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.tagName} ${x} ${y} ${width} ${height}`;
    })
    .join();
}
