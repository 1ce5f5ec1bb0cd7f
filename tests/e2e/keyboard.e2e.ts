import { type Locator, type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { type Way, expectFigures, expectPlanned, followPlan } from './support/plan.ts';
import { openAt } from './support/stored-lesson.ts';

test('a learner does the whole lesson by keyboard alone, with a reload in every step', async ({ page }) => {
  test.slow();
  const lesson = await LessonPage.open(page);
  await lesson.reload();
  await lesson.tabTo('Skip the brief');
  await lesson.press('Enter');
  await lesson.tabTo('Skip the warm-up');
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
  await followPlan(byKeyboard(lesson));
  await expect(lesson.status).toHaveText('Marked as Factual error, 4 words.');
  await lesson.reload();
  await expectPlanned(page, byKeyboard(lesson));
  await lesson.reload();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('keyboard and mouse make the same marks', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').click();
  await lesson.press('ArrowDown', ' ', '2');
  await lesson.button('Stop picking').click();
  await lesson.drag('Reports have emerged that Alibaba');
  await lesson.bar.getByRole('button', { name: 'Clear selection' }).click();
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeHidden();
  await lesson.drag(
    'Reports have emerged that Alibaba, the Chinese e-commerce behemoth, may have illicitly obtained proprietary code from Anthropic, the British-backed AI safety startup',
  );
  await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).click();
  await expect(lesson.status).toHaveText('These words are marked with that technique already.');
});

test('words can be picked one by one', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').click();
  await page.getByLabel('Pick by').selectOption('word');
  await expect(page.getByRole('listbox', { name: 'Passage, words' })).toBeVisible();
  await page.getByRole('option', { name: 'British-backed', exact: true }).click();
  await lesson.press('3');
  await expect(lesson.marks).toHaveText([/Factual error.*British-backed/]);
});

test('escape goes back one level at a time and gives the focus back', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
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
  const lesson = await openAt(page, 'marking');
  await lesson.button('Pick sentences').click();
  const option = (name: RegExp) => page.getByRole('option', { name });
  await option(/^If true/).click();
  await option(/^As someone/).click();
  await expect(picked(page)).toHaveCount(3);
  await option(/^Let me unpack/).click();
  await expect(picked(page)).toHaveCount(1);
});

test('the number keys do nothing where no words are selected', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.press('1', '2', '3');
  await lesson.bar.getByRole('button', { name: 'Factual error' }).focus();
  await lesson.press('1', 'Enter');
  await expect(lesson.marks).toHaveCount(0);
});

/** The units that are selected in pick mode. */
function picked(page: Page) {
  return page.getByRole('listbox').first().getByRole('option', { selected: true });
}

/** The plan by keys: in pick mode with its own keys, elsewhere with Tab, Enter and Control+Z. */
function byKeyboard(lesson: LessonPage): Way {
  const { page } = lesson;
  const option = (start: string) => page.getByRole('option', { name: new RegExp(`^${start}`) });
  const indexOf = async (place: Locator) => Number(await place.getAttribute('data-index'));
  const goTo = async (start: string) => {
    const steps = (await indexOf(option(start))) - (await indexOf(page.locator('[role="option"]:focus')));
    for (let count = 0; count < Math.abs(steps); count += 1) {
      await lesson.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    await expect(option(start)).toBeFocused();
  };
  return {
    async markSentences({ from, to, words, technique }) {
      await goTo(from);
      await lesson.press(' ');
      if (from === to) await lesson.press(numberKeys[technique] ?? '');
      else {
        const more = (await indexOf(option(to))) - (await indexOf(option(from)));
        for (let count = 0; count < more; count += 1) await lesson.press('Shift+ArrowDown');
        await expect(lesson.status).toHaveText(new RegExp(`^${words} words selected`));
        await lesson.press('Enter');
        await expect(lesson.bar.getByRole('button', { name: 'Slippery slope' })).toBeFocused();
        if (technique !== 'Slippery slope') await lesson.tabTo(new RegExp(`${technique}$`));
        await lesson.press('Enter');
        await expect(option(to)).toBeFocused();
      }
      await expect(lesson.status).toHaveText(`Marked as ${technique}, ${words} words.`);
    },
    async markWords({ from, words, text, technique }) {
      // The words of the sentence, one by one.
      await goTo(from);
      await lesson.press('Control+Enter');
      await lesson.tabTo('Pick by');
      await lesson.press('ArrowDown');
      await expect(page.getByRole('listbox', { name: 'Passage, words' })).toBeVisible();
      await lesson.tabTo(text.split(' ')[0] ?? '', 'Shift+Tab');
      await lesson.press(' ');
      for (let count = 1; count < words; count += 1) await lesson.press('Shift+ArrowRight');
      await lesson.press(numberKeys[technique] ?? '');
      await expect(lesson.status).toHaveText(`Marked as ${technique}, ${words} words.`);
      await lesson.press('Control+Enter');
      await lesson.tabTo('Pick by');
      await lesson.press('ArrowUp');
      await lesson.tabTo(new RegExp(`^${from}`), 'Shift+Tab');
    },
    async rename(mark, technique) {
      await lesson.tabTo(`Change: ${mark}`);
      await lesson.press('Enter');
      await lesson.press(numberKeys[technique] ?? '');
      await expect(lesson.status).toHaveText(new RegExp(`^Changed: ${technique}`));
      await lesson.press('Escape');
      await expect(page.getByRole('button', { name: /^Change ?: 4 / })).toBeFocused();
      await toOptions();
    },
    async remove(mark) {
      await lesson.tabTo(`Delete: ${mark}`);
      await lesson.press('Enter');
      await expect(page.getByRole('heading', { name: /^My marks/ })).toBeFocused();
      await toOptions();
    },
    async undo() {
      await lesson.press('Control+z');
      await expect(lesson.status).toHaveText('Undone.');
    },
    async finish() {
      await lesson.press('Control+Enter');
      await lesson.tabTo('Check my marks');
      await lesson.press('Enter');
      await lesson.tabTo('Check now');
      await lesson.press('Enter');
      await expect(page.getByRole('definition').first()).toContainText('4 of 11');
      await expect(lesson.heading).toBeFocused();
      await lesson.reload();
      await expect(page.getByRole('definition').first()).toContainText('4 of 11');
      await lesson.tabTo('Take a second look', 'Shift+Tab');
      await lesson.press('Enter');
      await expect(lesson.heading).toBeFocused();
      await lesson.tabTo('Show all answers');
      await lesson.press('Enter');
      await lesson.tabTo('Show them');
      await lesson.press('Enter');
      await expect(lesson.heading).toBeFocused();
      await expectFigures(page);
      await lesson.reload();
      await expectFigures(page);
      // Backwards from the start of the page: it is the last control.
      await lesson.tabTo('Repair one passage', 'Shift+Tab');
      await lesson.press('Enter');
      await lesson.tabTo('Skip this step');
      await lesson.press('Enter');
      await lesson.tabTo('Skip the exit check');
      await lesson.press('Enter');
      await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
      await lesson.tabTo('Save a copy for myself');
      await lesson.press('Enter');
    },
  };

  /** Back to the one tab stop of the listbox, before the list of marks. */
  async function toOptions() {
    await lesson.press('Shift+Tab');
    for (let count = 0; count < 60; count += 1) {
      if (await page.locator('[role="option"]:focus').count()) return;
      await lesson.press('Shift+Tab');
    }
  }
}

/** The number keys of the lesson's techniques. */
const numberKeys: Readonly<Record<string, string>> = {
  'Slippery slope': '1',
  'Anonymous sourcing': '2',
  'Factual error': '3',
};
