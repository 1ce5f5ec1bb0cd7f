import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openAt } from './support/stored-lesson.ts';

test('a mark made by keyboard is said more about by keyboard, survives a reload and is told afterwards', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  await lesson.button('Source shelf').click();
  await page.getByRole('button', { name: /^What distillation is/ }).click();
  await lesson.press('Escape');
  await lesson.tabTo('Find words', 'Shift+Tab');
  await lesson.press('Enter');
  await expect(page.getByLabel('Words to find')).toBeFocused();
  await page.keyboard.type('Let me unpack this.');
  await lesson.press('Enter', 'Control+Enter', '3');
  await expect(lesson.status).toHaveText('Marked as Factual error, 4 words.');
  const question = page.getByRole('group', { name: 'How sure are you?' });
  await expect(question).toBeVisible();
  await lesson.tabTo('Say why', 'Shift+Tab');
  await lesson.press('Enter', 'Tab');
  await page.keyboard.type('I looked it up: 2 of 3.');
  await lesson.press('Tab', 'ArrowDown', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Space');
  await expect(question.getByRole('radio', { name: 'Certain' })).toBeChecked();
  await expect(page.getByLabel('Cite a source')).toHaveValue('distillation');
  await expectAccessible(page);
  await lesson.reload();
  await expect(lesson.marks).toHaveText([
    /certain · cites What distillation is · “I looked it up: 2 of 3\.”/,
  ]);
  await lesson.checkMarks();
  await expect(page.locator('article[data-outcome="spurious"]')).toContainText(
    'You were certain. You cited “What distillation is”. Your reason: I looked it up: 2 of 3.',
  );
  await lesson.showAllAnswers();
  await lesson.toReport();
  const sure = page.getByRole('region', { name: 'Sure, and not right' });
  await expect(sure.getByRole('listitem')).toHaveText([/Nothing wrong here.*Let me unpack this\./]);
  await expect(page.getByText('Factual error: 1 mark. Citing a card: 1. Cards you opened: 1.')).toBeVisible();
  await expectAccessible(page);
});

test('what was said can be undone, and the question goes when other words are chosen', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  await lesson.mark('British-backed', 'Factual error');
  const hunch = lesson.marks.getByRole('radio', { name: 'Hunch' });
  await hunch.check();
  await lesson.press('Control+z');
  await expect(hunch).not.toBeChecked();
  await lesson.drag('Let me unpack this.');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('button', { name: /^1 Factual error/ }).click();
  await page
    .getByRole('group', { name: 'How sure are you?' })
    .getByRole('radio', { name: 'Fairly sure' })
    .check();
  await lesson.bar.getByRole('button', { name: 'Done' }).click();
  await expect(lesson.marks).toHaveText([/fairly sure/]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('the question takes about a third of a small screen and no more', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const lesson = await openAt(page, 'marking');
    await lesson.button('Pick sentences').tap();
    await page.getByRole('option', { name: /^Let me unpack/ }).tap();
    await lesson.bar.getByRole('button', { name: 'Anonymous sourcing' }).tap();
    const share = () =>
      page.evaluate(() => (document.querySelector('#label-bar')?.clientHeight ?? 0) / window.innerHeight);
    await expect(page.getByRole('radio', { name: 'Certain' })).toBeVisible();
    expect(await share()).toBeLessThan(0.34);
    await lesson.button('Say why').tap();
    await expect(page.getByLabel(/^Why/)).toBeVisible();
    expect(await share()).toBeLessThanOrEqual(0.4);
  });

  test('the question leaves the words in sight, and the end of the page can be reached', async ({ page }) => {
    const lesson = await openAt(page, 'marking');
    await lesson.button('Pick sentences').tap();
    await page.getByRole('option', { name: /^Let me unpack/ }).tap();
    await lesson.bar.getByRole('button', { name: 'Factual error' }).tap();
    await lesson.button('Stop picking').tap();
    await page.getByRole('radio', { name: 'Certain' }).tap();
    await lesson.button('Say why').tap();
    const gap = () =>
      page.evaluate(() => {
        const words = document.querySelector('#passage mark')?.getBoundingClientRect();
        const bar = document.querySelector('#label-bar')?.getBoundingClientRect();
        return (bar?.top ?? 0) - (words?.bottom ?? 0);
      });
    await expect.poll(gap).toBeGreaterThan(0);
    await expectAccessible(page);
    const small = await lesson.bar
      .locator('button, label:has(input), select, input[type=text]')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 43.5)
          .map((control) => control.textContent),
      );
    expect(small).toEqual([]);
    // The bar is at its largest: the last mark of the list must still come out from under it.
    await lesson.marks.getByRole('button', { name: /^Delete/ }).tap();
    await expect(lesson.marks).toHaveCount(0);
  });
});
