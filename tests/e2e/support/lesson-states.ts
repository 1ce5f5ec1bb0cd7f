import { expect } from '@playwright/test';
import type { LessonPage } from './lesson-page.ts';
import { expectWhole } from './stored-lesson.ts';

/** The states a learner sees, in the order they come. */
export type LessonState =
  | 'brief'
  | 'warm-up'
  | 'warm-up, marked'
  | 'warm-up, explained'
  | 'first read'
  | 'said'
  | 'shelf'
  | 'card'
  | 'reading'
  | 'finding'
  | 'pending'
  | 'editing'
  | 'choosing'
  | 'picking sentences'
  | 'picking words'
  | 'confirming'
  | 'checked'
  | 'second look'
  | 'answers'
  | 'repairing'
  | 'repaired'
  | 'exit check'
  | 'exit check, explained'
  | 'report';

/** Walks a lesson that was just opened through all its states, and stops in each when all of it is there. */
export async function* lessonStates(lesson: LessonPage): AsyncGenerator<LessonState> {
  for await (const state of walk(lesson)) {
    await expectWhole(lesson.page);
    yield state;
  }
}

async function* walk(lesson: LessonPage): AsyncGenerator<LessonState> {
  const { page, bar } = lesson;
  yield 'brief';
  await lesson.button('Skip the brief').click();
  await bar.waitFor();
  yield 'warm-up';
  await lesson.button('Pick sentences').click();
  await lesson.press(' ', '3');
  await lesson.button('Stop picking').press('Enter');
  yield 'warm-up, marked';
  await lesson.button('Check this passage').press('Enter');
  await lesson.button('Next passage').waitFor();
  yield 'warm-up, explained';
  await lesson.button('Skip the warm-up').click();
  await page.getByLabel('An opinion piece').check();
  yield 'first read';
  await lesson.startMarking();
  await lesson.mark('Reports have emerged that Alibaba', 'Anonymous sourcing');
  await lesson.mark('Alibaba, the Chinese', 'Factual error');
  await lesson.mark('British-backed', 'Factual error');
  // What is asked about the mark comes after it, and makes the bar larger.
  await page.getByRole('group', { name: /How sure/ }).waitFor();
  // Not with a button of the page half under the header: a link there would count as lying over it.
  await page.evaluate(() => window.scrollTo(0, 0));
  yield 'said';
  await lesson.button('Source shelf').click();
  const shelf = page
    .getByRole('region', { name: 'Source shelf' })
    .or(page.getByRole('dialog', { name: 'Source shelf' }));
  await shelf.getByRole('listitem').first().waitFor();
  yield 'shelf';
  await shelf.getByRole('listitem').first().getByRole('button').click();
  yield 'card';
  await shelf.getByRole('button', { name: 'Close' }).click();
  await expect(shelf).toBeHidden();
  await lesson.drag('If true');
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  yield 'reading';
  await lesson.button('Find words').click();
  await page.getByLabel('Words to find').fill('trust');
  yield 'finding';
  await page.getByRole('search').getByRole('button', { name: 'Close' }).click();
  await lesson.drag('If true');
  yield 'pending';
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  await lesson.marks
    .last()
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(bar.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.getByRole('group', { name: /How sure/ }).waitFor();
  yield 'editing';
  await bar.getByRole('button', { name: 'Done' }).click();
  await lesson.clickMark('Alibaba');
  await expect(bar.getByRole('group', { name: /Which one/ })).toBeVisible();
  yield 'choosing';
  await bar.getByRole('button', { name: 'Close' }).click();
  await lesson.button('Pick sentences').click();
  await lesson.press(' ');
  yield 'picking sentences';
  await page.getByLabel('Pick by').selectOption('word');
  await page.getByRole('option', { name: 'sovereignty', exact: true }).first().click();
  yield 'picking words';
  await lesson.button('Stop picking').click();
  // By key: on a phone they come where the last button was, and a second tap there would count as a slip.
  await lesson.button('Clear selection').press('Enter');
  await lesson.button('Check my marks').press('Enter');
  yield 'confirming';
  await page.getByRole('button', { name: 'Check now' }).click();
  await lesson.button('Take a second look').waitFor();
  await lesson
    .button(/^I disagree/)
    .first()
    .click();
  yield 'checked';
  await lesson.toSecondLook();
  await lesson.button(/^Hint 1 of 3.*place 1 in/).click();
  yield 'second look';
  await lesson.button('Show all answers').click();
  await lesson.button('Show them').click();
  await lesson.onward.waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  yield 'answers';
  await lesson.onward.click();
  await page.getByRole('radio').first().check();
  await page.getByLabel('Your honest version').fill('One person says so, and this is where.');
  yield 'repairing';
  await lesson.button('Compare').click();
  await page.getByRole('checkbox').first().check();
  yield 'repaired';
  await lesson.button('Next: Exit check').click();
  await bar.waitFor();
  yield 'exit check';
  for (let number = 1; number <= 6; number += 1) await lesson.leaveAlone();
  await page.getByRole('button', { name: 'Check now' }).click();
  await lesson.button('See your report').waitFor();
  await expect(lesson.heading).toHaveText('How the exit check went');
  yield 'exit check, explained';
  await page.getByRole('textbox').first().fill('A leaflet.');
  await lesson.button('See your report').click();
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  yield 'report';
}
