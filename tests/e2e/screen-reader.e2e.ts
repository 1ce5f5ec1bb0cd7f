import { type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { type Way, expectFigures, expectPlanned, followPlan } from './support/plan.ts';
import { VirtualScreenReader } from './support/virtual-screen-reader.ts';

test('a learner does the whole lesson by screen reader alone', async ({ page }) => {
  test.slow();
  const lesson = await LessonPage.open(page);
  const reader = await VirtualScreenReader.start(page);
  await reader.actOn('button, Start reading');
  await reader.hears('heading, A line in the silicon, level 1');
  await reader.actOn('radio, An opinion piece, not checked, position 2, set size 4');
  await expect(page.getByLabel('An opinion piece')).toBeChecked();
  await reader.actOn('button, Read it again, as an editor');
  await reader.actOn('button, Pick sentences');
  await expect(page.getByRole('option').first()).toBeFocused();
  await followPlan(byScreenReader(reader));
  await expectPlanned(page, byScreenReader(reader));
  await expect(lesson.heading).toBeVisible();
});

/** The plan by what is spoken and the screen reader's own commands and keys. */
function byScreenReader(reader: VirtualScreenReader): Way {
  const toOption = async (start: string) => reader.goToStart(`option, ${start}`);
  return {
    async markSentences({ from, to, words, technique }) {
      await reader.forget();
      await toOption(from);
      await reader.press(' ');
      if (from !== to) {
        while (!(await reader.itemText()).startsWith(to)) await reader.press('Shift+ArrowDown');
      }
      await reader.hears(`polite: ${words} words selected. Techniques are in the Label selection bar.`);
      await reader.press('Enter');
      await reader.goTo(`button, ${technique}, not disabled`);
      await reader.act();
      await reader.hears(`polite: Marked as ${technique}, ${words} words.`);
    },
    async markWords({ from, dropped, words, text, technique }) {
      await reader.forget();
      await toOption(from);
      await reader.press(' ');
      await reader.goTo('button, End one word earlier');
      for (let count = 0; count < dropped; count += 1) await reader.act();
      await reader.hears(`polite: ${words} words selected. Techniques are in the Label selection bar.`);
      await reader.goTo(text);
      await reader.actOn(`button, ${technique}, not disabled`);
      await reader.hears(`polite: Marked as ${technique}, ${words} words.`);
    },
    async rename(mark, technique) {
      await reader.forget();
      await reader.actOn(`button, Change : ${mark}`);
      await reader.hears('button, Slippery slope, not disabled, pressed');
      await reader.actOn(`button, ${technique}, not disabled, not pressed`);
      await reader.hears(`polite: Changed: ${technique}, 9 words.`);
      await reader.actOn('button, Done');
    },
    async remove(mark) {
      await reader.forget();
      await reader.actOn(`button, Delete : ${mark}`);
      await reader.hears('heading, My marks 4, level 2');
    },
    async undo() {
      await reader.forget();
      await reader.press('Control+z');
      await reader.hears('polite: Undone.');
    },
    async finish() {
      await reader.actOn('button, Check my marks');
      await reader.hears('button, Keep marking');
      await reader.actOn('button, Check now');
      await reader.hears('heading, Fair hand. There is more to find., level 1');
      await reader.actOn('button, See your report');
      await reader.actOn('button, Save my work as a file');
    },
  };
}
