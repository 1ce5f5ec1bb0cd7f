import { type Page, expect, test } from '@playwright/test';
import { findViolations, formatViolation } from './support/axe.ts';
import { Catalogue } from './support/catalogue.ts';

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

for (const width of [1280, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing wrong in any entry and look, nothing runs out of the page or throws', async ({
      page,
    }) => {
      // There are hundreds of states to look at, and a loaded machine is slow.
      test.setTimeout(1_200_000);
      const catalogue = await Catalogue.open(page);
      const found: string[] = [];
      for (const name of catalogue.names) {
        await page.emulateMedia(looks.light);
        await catalogue.show(name);
        found.push(...(await faultsOf(page, unfinished[name])).map((fault) => `${name}: ${fault}`));
      }
      expect([...found, ...catalogue.errors].join('\n\n')).toBe('');
    });
  });
}

/**
 * What is wrong with the page as it stands, in any look. In another look, axe asks all its questions anew only where
 * something is there, or lies, otherwise than in light: else only colours can make a difference.
 */
async function faultsOf(page: Page, lacking: readonly string[] = []): Promise<readonly string[]> {
  const faults: string[] = [];
  const inLight = await page.evaluate(whatLiesWhere);
  for (const [look, media] of Object.entries(looks)) {
    if (look !== 'light') await page.emulateMedia(media);
    const isSame = look !== 'light' && (await page.evaluate(whatLiesWhere)) === inLight;
    // In forced colours the browser paints system colours, while the styles axe reads still hold ours: no contrast there.
    const without = [...lacking, ...(look === 'forced colours' ? ['color-contrast'] : [])];
    const only = isSame ? colourRules.filter((rule) => !without.includes(rule)) : undefined;
    const violations = await findViolations(page, without, only);
    faults.push(...violations.map((violation) => `${look}: ${formatViolation(violation)}`));
    const over = await page.evaluate(overflow);
    if (over !== 0) faults.push(`${look}: ${over} px too wide`);
  }
  return faults;
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
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
