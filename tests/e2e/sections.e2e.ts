import { expect, test, type Page } from '@playwright/test';
import { linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { LessonPage } from './support/lesson-page.ts';
import { expectWhole } from './support/stored-lesson.ts';

const bySection = linkOf({ feedback: 'section', stepsOff: ['warm-up', 'exit-check'] });

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { name: new RegExp(`^Section ${number} of`) });

const explanations = (page: Page) => page.locator('article[data-outcome]');

async function openSections(page: Page): Promise<LessonPage> {
  const lesson = await LessonPage.open(page, bySection);
  await lesson.button('Skip the brief').click();
  await lesson.button('Read it again, as an editor').click();
  await lesson.bar.waitFor();
  return lesson;
}

/** Has the open section checked, by key. */
async function checkSection(lesson: LessonPage, label = 'Check this section'): Promise<void> {
  await lesson.button(label).press('Enter');
  await lesson.page.getByRole('dialog').getByRole('button', { name: 'Check now' }).press('Enter');
}

test('a section is explained when it is checked, what comes after it stays closed, and nothing is lost', async ({
  page,
}) => {
  const lesson = await openSections(page);
  await lesson.mark('Basing Anthropic in London', 'Factual error');
  await checkSection(lesson);
  await expect(heading(page, 1)).toBeFocused();
  await expect(explanations(page).first()).toBeVisible();
  await expectWhole(page);
  const explained = await explanations(page).count();
  await expect(heading(page, 2)).toHaveCount(0);
  await expect(lesson.bar).toHaveCount(0);
  await lesson.button('Go on to section 2').press('Enter');
  await expect(heading(page, 2)).toBeFocused();
  await lesson.reload();
  await expect(heading(page, 2)).toBeVisible();
  await expect(explanations(page)).toHaveCount(explained);
  await expect(lesson.button('Undo')).toHaveAttribute('aria-disabled', 'true');
});

test('by keyboard through all sections to the report, which counts them all', async ({ page }) => {
  const lesson = await openSections(page);
  const total = Number(/of (\d+)/.exec((await heading(page, 1).textContent()) ?? '')?.[1]);
  for (let number = 1; number < total; number += 1) {
    await checkSection(lesson);
    await expect(heading(page, number)).toBeFocused();
    await lesson.button(`Go on to section ${number + 1}`).press('Enter');
  }
  await checkSection(lesson, 'Check the last section');
  await expect(page.getByRole('heading', { name: 'Nothing marked this time.' })).toBeFocused();
  await expect(page.getByText('11 to look at again')).toBeVisible();
  await lesson.toReport();
  await expectAccessible(page);
});

test('a section whose answers cannot be had says so, keeps its marks, and can be checked again', async ({
  page,
}) => {
  const lesson = await openSections(page);
  await lesson.mark('Basing Anthropic in London', 'Factual error');
  await page.route('**/key.json', (route) => route.abort());
  await checkSection(lesson);
  await expect(page.locator('#section-failed')).toBeFocused();
  await lesson.button('Back to my marks').click();
  await expect(lesson.marks).toHaveCount(1);
  await page.unroute('**/key.json');
  await checkSection(lesson);
  await expect(explanations(page).first()).toBeVisible();
});
