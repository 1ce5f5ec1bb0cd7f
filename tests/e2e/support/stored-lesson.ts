import path from 'node:path';
import { type Page, expect } from '@playwright/test';
import type { LessonBundle } from '../../../src/core/lesson/lesson-bundle.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { type MadeMark, type Place, workAt } from '../../support/learner-work.ts';
import { fixtureAddress } from './fixture-address.ts';
import { LessonPage } from './lesson-page.ts';

/**
 * Opens the op-ed, or `lesson`, one of the lessons for tests, where a learner left it who began a day ago, came this far
 * without the warm-up, made these marks, and closed the page. A test about the way there walks it instead.
 */
export async function openAt(
  page: Page,
  place: Place,
  { marks = [], lesson }: { readonly marks?: readonly MadeMark[]; readonly lesson?: string } = {},
): Promise<LessonPage> {
  const attempt = workAt(lessonOf(lesson), place, marks, new Date(Date.now() - 86_400_000).toISOString());
  const record = JSON.stringify({ lessonId: attempt.lesson.id, token: 'none', attempt });
  const keeping = await page.addInitScript(keep, record);
  await page.goto(lesson === undefined ? './' : `${fixtureAddress}?lesson=${lesson}`);
  const opened = new LessonPage(page);
  await arrival(opened, place).waitFor();
  await expectWhole(page);
  if (place === 'marking') await expect(opened.marks).toHaveCount(marks.length);
  // Somebody who has walked here has seen the letters come long before.
  await page.evaluate(() => document.fonts.ready);
  await keeping.dispose();
  return opened;
}

/** Parts that come late, each in a file of its own, have come: what is counted or gone through next does not grow meanwhile. */
export async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** What is there when the page has come to a place. */
function arrival(lesson: LessonPage, place: Place) {
  switch (place) {
    case 'first read':
      return lesson.button('Read it again, as an editor');
    case 'warm-up':
    case 'marking':
      return lesson.bar;
    case 'checked':
      return lesson.button('Take a second look');
    case 'second look':
      return lesson.button('Show all answers');
    case 'answers':
      return lesson.onward;
    case 'repair':
      return lesson.button('Skip this step');
    case 'exit check':
      return lesson.button('Skip the exit check');
    case 'report':
      return lesson.page.getByRole('heading', { name: 'Receipt', exact: true });
  }
}

/** Lessons that were read before: a lesson is checked in every way as it is read, and a worker opens it in every test. */
const known = new Map<string, LessonBundle>();

function lessonOf(id: string | undefined): LessonBundle {
  const folder = id === undefined ? 'lessons/line-in-the-silicon' : `tests/fixtures/lessons/${id}`;
  const bundle = known.get(folder) ?? bundleIn(folder);
  known.set(folder, bundle);
  return bundle;
}

function bundleIn(folder: string): LessonBundle {
  const lesson = readLesson(path.resolve(import.meta.dirname, '../../..', folder));
  if (!lesson.ok) throw new Error(lesson.issues.map(({ message }) => message).join());
  return lesson.value.bundle;
}

/**
 * Runs in the page before its own code: what asks for the database after it waits until it is made. Where there is one already,
 * as after a reload, nothing changes.
 */
function keep(record: string): void {
  const opening = indexedDB.open('second-read', 1);
  opening.addEventListener('upgradeneeded', () => {
    const attempts = opening.result.createObjectStore('attempts', { keyPath: 'lessonId' });
    opening.result.createObjectStore('setAside', { keyPath: 'id' }).createIndex('lessonId', 'lessonId');
    attempts.put(JSON.parse(record));
  });
  opening.addEventListener('success', () => opening.result.close());
}
