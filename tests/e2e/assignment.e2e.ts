import { type Page, expect, test } from '@playwright/test';
import { shortSettings } from '../../src/core/assignment/step-choices.ts';
import { lessonData, linkOf } from './support/assignment-link.ts';
import { expectAccessible } from './support/axe.ts';
import { keylessAddress } from './support/keyless-address.ts';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

const stepsOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Steps of the lesson' }).getByRole('listitem').allTextContents();

test('the short version has the steps that fit in 20 minutes, a note from the teacher, and an end', async ({
  page,
}) => {
  const lesson = await LessonPage.open(
    page,
    linkOf(shortSettings(lessonData), { note: 'Work alone, please.' }),
  );
  await expect(page.getByRole('region', { name: 'From your teacher' })).toContainText('Work alone, please.');
  await lesson.button('Step 1 of 4: First read').click();
  expect((await stepsOf(page)).map((text) => text.replace(/^\s*\d+\s*/, '').trim())).toEqual([
    'First read',
    'Mark it up',
    'Check',
    'Report',
  ]);
  await expectAccessible(page);
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.reload();
  await expect(lesson.marks).toHaveCount(1);
  await lesson.button('Check my marks').click();
  await expect(page.getByRole('dialog')).toContainText('After checking you can no longer change them.');
  await lesson.button('Check now').click();
  await lesson.button('See your report').click();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
});

test('work in class and work alone are kept apart', async ({ page, context }) => {
  const alone = await openAt(page, 'marking', { marks: [['British-backed', 'Factual error']] });
  await alone.isSaved();
  const inClass = await LessonPage.open(await context.newPage(), linkOf({ stepsOff: ['brief', 'warm-up'] }));
  await expect(inClass.heading).toHaveText('A line in the silicon');
  await inClass.startMarking();
  await expect(inClass.marks).toHaveCount(0);
  await alone.reload();
  await expect(alone.marks).toHaveCount(1);
});

test('settings say what is asked, offered and told', async ({ page }) => {
  const lesson = await LessonPage.open(
    page,
    linkOf({
      stepsOff: ['brief', 'repair'],
      techniquesOff: ['factual-error'],
      pick: 'words',
      countShown: false,
      confidenceAsked: false,
      hints: false,
      tries: 2,
    }),
  );
  await lesson.startMarking();
  await expect(page.getByText(/weak spots? to find/)).toBeHidden();
  await expect(lesson.bar.getByRole('button', { name: 'Factual error' })).toBeHidden();
  await expect(lesson.button('Pick words')).toBeVisible();
  await lesson.mark('Reports have emerged', 'Anonymous sourcing');
  await expect(lesson.marks.getByRole('button', { name: 'Say why' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await lesson.button('Check my marks').click();
  await expect(page.getByRole('dialog')).toContainText('can look again, once');
  await lesson.button('Check now').click();
  await lesson.toSecondLook();
  await expect(page.getByRole('button', { name: /Hint/ })).toHaveCount(0);
  await expect(lesson.button(/^Check again \(try.2.of.2\)$/)).toBeVisible();
  await lesson.button('Show all answers').click();
  await lesson.button('Show them').click();
  await expect(page.getByText('Something else: Factual error').first()).toBeAttached();
  await lesson.button('See your report').click();
  await expect(page.getByRole('row', { name: /^Factual error/ })).toBeHidden();
  await expectAccessible(page);
});

test('a link that shows no answers never asks for the key, and keeps the marks open', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const lesson = await LessonPage.open(page, linkOf({ answers: 'never' }, { mode: 'test' }));
  await lesson.button('Skip the brief').click();
  for (let number = 1; number <= 6; number += 1) await lesson.leaveAlone();
  await expect(lesson.heading).toHaveText('Your answers are kept');
  await lesson.button('Next: First read').click();
  await lesson.startMarking();
  await lesson.mark('British-backed', 'Factual error');
  await lesson.button('Finish marking').click();
  await lesson.button('Go on').click();
  await lesson.bar.waitFor();
  for (let number = 1; number <= 6; number += 1) await lesson.leaveAlone();
  await lesson.button('See your report').click();
  await expect(lesson.heading).toHaveText('Your work is kept');
  await expect(lesson.heading).toBeFocused();
  await lesson.reload();
  await lesson.goTo('Mark it up');
  await lesson.mark('just rippled', 'Anonymous sourcing');
  await lesson.goTo('Report');
  await expect(page.getByText('You have 2 marks.')).toBeVisible();
  expect(asked.filter((address) => address.endsWith('key.json'))).toEqual([]);
});

for (const [what, link, says] of [
  ['cut off', linkOf().slice(0, -3), 'It was cut off or changed on the way.'],
  ['of a later release', linkOf().replace('v=1', 'v=2'), 'It was made by a newer version of this page.'],
  ['for another lesson', linkOf({ techniquesOff: ['gossip'] }), 'does not fit this lesson'],
] as const) {
  test(`a link that is ${what} is refused, and says why`, async ({ page }) => {
    const lesson = await LessonPage.open(page, link);
    await expect(lesson.heading).toHaveText('This link cannot be followed');
    await expect(page.getByText(says)).toBeVisible();
  });
}

const testLink = linkOf({ answers: 'never' }, { mode: 'test' });
const inQuery = (fragment: string) => `?class=class9b${fragment}`;
const encoded = encodeURIComponent(testLink.slice(1));

/** How the link of a test arrives: it is that test, or it is said that it cannot be followed. */
const arrivals: readonly (readonly [string, string, string | null])[] = [
  ['as it is', inQuery(testLink), 'test'],
  ['as it was made before', testLink, 'test'],
  ['with an invisible sign, a tail and a full stop', `${inQuery(testLink)}\u200b&fbclid=x。`, 'test'],
  ['with all of it escaped', `#${encoded}`, 'test'],
  ['with = escaped', testLink.replaceAll('=', '%3D'), 'test'],
  ['with &amp;', inQuery(testLink.replaceAll('&', '&amp;')), 'test'],
  ['after %20', `#%20${testLink.slice(1)}`, 'test'],
  ['after a parameter', `#utm_source=x&${testLink.slice(1)}`, 'test'],
  ['with %23 in the path', `%23${testLink.slice(1)}`, 'test'],
  ['with %23 in the query', inQuery(testLink.replace('#', '%23')), 'test'],
  ['without its fragment', '?class=class9b', 'It has lost its end'],
  ['with only #', '#', 'It was cut off or changed on the way.'],
  ['in capitals', testLink.toUpperCase(), 'It was cut off or changed on the way.'],
  ['cut off', inQuery(testLink.slice(0, -4)), 'It was cut off or changed on the way.'],
  ['of two halves', `?class=class9c${testLink}`, 'It was cut off or changed on the way.'],
];

for (const [site, address] of [
  ['', './'],
  [' on a site without keys', keylessAddress],
] as const) {
  test(`a damaged link of a test never opens practice${site}`, async ({ page, baseURL }) => {
    for (const [how, link, outcome] of arrivals) {
      await test.step(how, async () => {
        await page.goto('about:blank');
        await page.goto(new URL(address, baseURL).href + link);
        if (outcome === 'test') {
          await expect(page.getByRole('region', { name: 'This is a test' })).toBeVisible();
          await expect(page).toHaveTitle(/^Brief .*A line in the silicon/);
          expect(page.url()).toMatch(
            /\/\?(?:step=brief&)?class=class9b(?:&step=brief)?#v=1&l=line-in-the-silicon_/,
          );
        } else {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link cannot be followed');
          await expect(page.getByText(outcome ?? '')).toBeVisible();
        }
      });
    }
  });
}

test('a link that lost its end can be pasted again where it is refused', async ({ page }) => {
  const lesson = await LessonPage.open(page, '?class=class9b');
  await expect(lesson.heading).toHaveText('This link cannot be followed');
  await expect(lesson.heading).toBeFocused();
  await expect(page.getByRole('link', { name: 'See the lessons on this site' })).toBeVisible();
  await expectAccessible(page);
  const field = page.getByLabel('Paste the link again');
  await lesson.button('Open it').click();
  await expect(field).toHaveAccessibleDescription(/There is no link in the field yet\./);
  await field.fill('the lesson');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/There is no link from a teacher in it\./);
  await expect(field).toBeFocused();
  await expectAccessible(page);
  const link = `https://elsewhere.example/?class=class9b${testLink}`;
  await field.fill(`https://x.safelinks.example/?url=${encodeURIComponent(link)}&data=05`);
  await field.press('Enter');
  await expect(page.getByRole('region', { name: 'This is a test' })).toBeVisible();
});

test('a link to words leaves the assignment in the address', async ({ page }) => {
  const lesson = await LessonPage.open(page, linkOf({ stepsOff: ['brief', 'warm-up'] }));
  await lesson.startMarking();
  await page.evaluate(() => (location.hash = '#words=1-3'));
  await expect(lesson.bar.getByRole('button', { name: 'Clear selection' })).toBeVisible();
  expect(await page.evaluate(() => location.hash)).toMatch(/^#v=1/);
});
