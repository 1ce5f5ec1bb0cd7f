import { expect, test } from '@playwright/test';
import { findViolations, formatViolation } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { lessonStates } from './support/lesson-states.ts';
import { tooWide } from './support/lost-text.ts';
import { tabFaults } from './support/tab-faults.ts';

// The catalogue shows every state in every look (catalogue.e2e.ts, wcag.e2e.ts). Here the page as it ships comes to them by
// what a learner does, on the smallest windows: once for axe and once for Tab.

// A trace would keep every word of every state; what is found is said in full.
test.use({ trace: 'off' });

test.describe('320 by 640 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the whole lesson can be done, axe finds nothing wrong on the way, and nothing runs out of the page', async ({
    page,
  }) => {
    test.slow();
    const lesson = await LessonPage.open(page);
    const found: string[] = [];
    for await (const state of lessonStates(lesson)) {
      const violations = (await findViolations(page)).map(formatViolation);
      found.push(...[...violations, ...(await tooWide(page))].map((fault) => `${state}: ${fault}`));
    }
    expect(found.join('\n\n')).toBe('');
  });
});

test.describe('740 by 360 px', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('the whole lesson can be done, and Tab goes through all of it', async ({ page }) => {
    test.slow();
    const lesson = await LessonPage.open(page);
    const wrong: string[] = [];
    for await (const state of lessonStates(lesson)) {
      const faults = await tabFaults(page, { isThereAndBack: false });
      wrong.push(...[...faults, ...(await tooWide(page))].map((fault) => `${state}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });
});
