import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { lessonAssets } from '../../../src/tools/vite-lessons/lesson-assets.ts';

const read = readLesson(resolve(import.meta.dirname, '../../../lessons/line-in-the-silicon'));
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const { bundle } = read.value;
const file = 'lessons/line-in-the-silicon/lesson.json';

it('tells a learner’s page every field of a lesson but what a review keeps for later', () => {
  const fields = Object.entries(bundle.lesson).filter(([name]) => name !== '$schema' && name !== 'review');
  const rest = Object.fromEntries(fields);
  expect(bundle.lesson.review).toBeDefined();
  expect(JSON.parse(lessonAssets([read.value])[file] ?? '')).toMatchObject({ lesson: rest });
});

it('lets no field into a public file that is not one of them', () => {
  const lesson = { ...bundle.lesson, answers: ['the second sentence'] };
  const leaking = { ...read.value, bundle: { ...bundle, lesson }, files: { ...read.value.files, lesson } };
  expect(lessonAssets([leaking])[file]).not.toContain('second sentence');
});
