import { expect, test } from '@playwright/test';
import { findViolations, formatViolation } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { lessonStates } from './support/lesson-states.ts';

// A trace would keep every word of every state; what axe finds is said in full.
test.use({ trace: 'off' });

// In forced colours the browser paints system colours, while the styles axe reads still hold ours: no contrast there.
const looks = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, without: [] },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, without: [] },
  'forced colours': { media: { colorScheme: 'dark', forcedColors: 'active' }, without: ['color-contrast'] },
} as const;

for (const width of [1280, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds nothing wrong in any state and look, and nothing runs out of the page', async ({
      page,
    }) => {
      test.slow();
      const lesson = await LessonPage.open(page);
      const found: string[] = [];
      for await (const state of lessonStates(lesson)) {
        for (const [look, { media, without }] of Object.entries(looks)) {
          await page.emulateMedia(media);
          const violations = await findViolations(page, without);
          found.push(...violations.map((violation) => `${state}, ${look}: ${formatViolation(violation)}`));
        }
        await page.emulateMedia(looks.light.media);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow !== 0) found.push(`${state}: ${overflow} px too wide`);
      }
      expect(found.join('\n\n')).toBe('');
    });
  });
}
