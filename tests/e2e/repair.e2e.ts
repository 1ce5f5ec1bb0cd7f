import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openAt } from './support/stored-lesson.ts';

const model = 'London is not Anthropic’s home';

test('a passage is rewritten by keyboard, compared and reported, and a reload keeps all of it', async ({
  page,
}) => {
  const lesson = await openAt(page, 'answers');
  // The explanations do not give away what is to be written.
  expect(await page.content()).not.toContain(model);
  await lesson.tabTo('Repair one passage');
  await lesson.press('Enter');
  await expect(lesson.heading).toBeFocused();
  await lesson.press('Tab', 'Space');
  await expect(page.getByRole('radio', { name: /^Factual error/ })).toBeChecked();
  await lesson.tabTo(/^Your honest version/);
  await page.keyboard.type('Anthropic has an office in London.');
  await lesson.reload();
  await expect(page.getByLabel('Your honest version')).toHaveValue('Anthropic has an office in London.');
  expect(await page.content()).not.toContain(model);
  await lesson.tabTo('Compare');
  await lesson.press('Enter');
  await expect(page.getByRole('heading', { name: 'One honest version' })).toBeFocused();
  await expect(page.getByText(model)).toBeVisible();
  await lesson.press('Tab', 'Space');
  await lesson.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await lesson.button('Next: Exit check').click();
  await lesson.button('Skip the exit check').click();
  const report = page.getByRole('region', { name: 'Your repair' });
  await expect(report).toContainText('Basing Anthropic in London was a strategic win.');
  await expect(report).toContainText('Anthropic has an office in London.');
  await expect(report.getByRole('listitem')).toHaveText([/yes$/, /not ticked$/, /not ticked$/]);
});

test('the step can be skipped, and then the explanations show every rewrite', async ({ page }) => {
  const lesson = await openAt(page, 'answers');
  await lesson.toReport();
  await expect(page.getByRole('region', { name: 'Your repair' })).toBeHidden();
  await lesson.goTo('Check');
  await lesson.button('Repair one passage').waitFor();
  expect(await page.content()).toContain(model);
});

test('the first read answers what the learner said: what it wants, what kind it is, who wrote it and when', async ({
  page,
}) => {
  const lesson = await openAt(page, 'first read');
  const note = page.getByRole('note').filter({ hasText: 'That is a finding too' });
  const ours = page.getByText('The writer wants the UK government to');
  await expect(ours).toBeHidden();
  await page.getByLabel(/^What does the writer want/).fill('They want a law.');
  await page.getByLabel(/^What does the writer want/).press('Tab');
  await expect(ours).toBeVisible();
  await page.getByLabel('A news report').check();
  await expect(page.getByText('We take it for something else.')).toBeVisible();
  await expect(page.getByText('says what should be done, and argues for it')).toBeVisible();
  await page.getByLabel('An opinion piece').check();
  await expect(page.getByText('It was given to us as: opinion.')).toBeVisible();
  await expect(page.getByText('So do we.')).toBeVisible();
  await page.getByText('More to notice').click();
  await expect(page.getByText('without a date, a byline')).toBeHidden();
  await expect(note).toBeHidden();
  await page.getByLabel(/^Who wrote it/).fill('There is no name.');
  await page.getByLabel(/^Who wrote it/).press('Tab');
  await expect(note).toBeVisible();
  await expect(page.getByText('without a date, a byline')).toBeVisible();
  await lesson.reload();
  await expect(page.getByLabel(/^Who wrote it/)).toHaveValue('There is no name.');
});

test.describe('on a phone in the dark', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('the whole step is done by taps', async ({ page }) => {
    const lesson = await openAt(page, 'marking');
    await lesson.button('Check my marks').tap();
    await page.getByRole('button', { name: 'Check now' }).tap();
    await lesson.button('Take a second look').tap();
    await lesson.button('Show all answers').tap();
    await lesson.button('Show them').tap();
    await lesson.button('Repair one passage').tap();
    await page.getByRole('radio', { name: /^Anonymous sourcing/ }).tap();
    await page.getByLabel('Your honest version').fill('I have no source for this.');
    await lesson.button('Compare').tap();
    await page.getByRole('checkbox').last().tap();
    await expectAccessible(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWide).toBe(false);
    await lesson.button('Next: Exit check').tap();
    await lesson.button('Skip the exit check').tap();
    await expect(page.getByRole('region', { name: 'Your repair' })).toContainText(
      'I have no source for this.',
    );
  });
});
