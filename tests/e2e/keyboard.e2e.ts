import { type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';

test('a learner does the whole lesson by keyboard alone, with a reload in every step', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.reload();
  await lesson.tabTo('Start reading');
  await lesson.press('Enter');
  await expect(lesson.heading).toHaveText('A line in the silicon');

  await lesson.tabTo('A news report');
  await lesson.press('ArrowDown', ' ');
  await expect(page.getByLabel('An opinion piece')).toBeChecked();
  await lesson.reload();
  await lesson.tabTo('Read it again, as an editor');
  await lesson.press('Enter');

  await lesson.tabTo('Pick sentences');
  await lesson.press('Enter');
  await expect(page.getByRole('option').first()).toBeFocused();
  // The second sentence, by its number key.
  await lesson.press('ArrowDown', ' ', '2');
  await expect(lesson.status).toHaveText('Marked as Anonymous sourcing, 22 words.');
  // Three sentences of the fourth paragraph, through the label bar.
  await lesson.press('Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown');
  await lesson.press('ArrowDown', 'ArrowDown', 'ArrowDown', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(lesson.status).toHaveText(/^34 words selected/);
  await lesson.press('Enter');
  await expect(lesson.bar.getByRole('button', { name: 'Slippery slope' })).toBeFocused();
  await lesson.press('Enter');
  await expect(lesson.status).toHaveText('Marked as Slippery slope, 34 words.');
  await expect(page.getByRole('option', { name: /^This is the slippery slope/ })).toBeFocused();
  await lesson.reload();
  await expect(lesson.marks).toHaveText([/Anonymous sourcing/, /Slippery slope/]);

  await lesson.tabTo('Check my marks');
  await lesson.press('Enter');
  await lesson.tabTo('Check now');
  await lesson.press('Enter');
  await expect(page.getByRole('definition').first()).toContainText('2 of 11');
  await expect(lesson.heading).toBeFocused();
  await lesson.reload();
  await expect(page.getByRole('definition').first()).toContainText('2 of 11');
  await lesson.tabTo('Take a second look');
  await lesson.press('Enter');
  await expect(lesson.heading).toBeFocused();
  await lesson.tabTo('Show all answers');
  await lesson.press('Enter');
  await lesson.tabTo('Show them');
  await lesson.press('Enter');
  await expect(lesson.heading).toBeFocused();
  await lesson.tabTo('See your report');
  await lesson.press('Enter');
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  await lesson.reload();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('keyboard and mouse make the same marks', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.button('Pick sentences').click();
  await lesson.press('ArrowDown', ' ', '2');
  await lesson.button('Stop picking').click();
  await lesson.drag('Reports have emerged that Alibaba');
  await lesson.bar.getByRole('button', { name: 'Clear selection' }).click();
  await lesson.drag(
    'Reports have emerged that Alibaba, the Chinese e-commerce behemoth, may have illicitly obtained proprietary code from Anthropic, the British-backed AI safety startup',
  );
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).click();
  await expect(lesson.status).toHaveText('These words are marked with that technique already.');
});

test('words can be picked one by one', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.button('Pick sentences').click();
  await page.getByLabel('Pick by').selectOption('word');
  await expect(page.getByRole('listbox', { name: 'Passage, words' })).toBeVisible();
  await page.getByRole('option', { name: 'British-backed', exact: true }).click();
  await lesson.press('3');
  await expect(lesson.marks).toHaveText([/Factual error.*British-backed/]);
});

test('escape goes back one level at a time and gives the focus back', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.button('Pick sentences').click();
  await lesson.press(' ', 'Enter', 'Escape');
  await expect(picked(page)).toHaveCount(1);
  await expect(page.getByRole('option').first()).toBeFocused();
  await lesson.press('Escape');
  await expect(picked(page)).toHaveCount(0);
  await lesson.press('Escape');
  await expect(lesson.button('Pick sentences')).toBeFocused();
});

test('two taps make a selection without dragging', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.button('Pick sentences').click();
  const option = (name: RegExp) => page.getByRole('option', { name });
  await option(/^If true/).click();
  await option(/^As someone/).click();
  await expect(picked(page)).toHaveCount(3);
  await option(/^Let me unpack/).click();
  await expect(picked(page)).toHaveCount(1);
});

test('the number keys do nothing where no words are selected', async ({ page }) => {
  const lesson = await LessonPage.open(page);
  await lesson.toMarking();
  await lesson.press('1', '2', '3');
  await lesson.bar.getByRole('button', { name: 'Factual error' }).focus();
  await lesson.press('1', 'Enter');
  await expect(lesson.marks).toHaveCount(0);
});

/** The units that are selected in pick mode. */
function picked(page: Page) {
  return page.getByRole('listbox').first().getByRole('option', { selected: true });
}
