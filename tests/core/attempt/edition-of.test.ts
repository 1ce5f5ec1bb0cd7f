import path from 'node:path';
import { expect, it } from 'vitest';
import { editionOf } from '../../../src/core/attempt/attempt.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';

const read = readLesson(path.resolve('lessons/line-in-the-silicon'));

it('names the texts that the lesson shows, and none that only a review does', () => {
  if (!read.ok) throw new Error('the lesson cannot be read');
  const { lesson, passages } = editionOf(read.value.bundle);
  expect(lesson).toEqual({ id: 'line-in-the-silicon', version: read.value.bundle.lesson.version });
  expect(Object.keys(passages)).toHaveLength(13);
  expect(passages['op-ed']).toBe(read.value.bundle.passages['op-ed']?.sha256);
  expect(passages['review-1']).toBeUndefined();
});

it('is the same for a lesson from disk and for one that was fetched without its passages for a review', () => {
  if (!read.ok) throw new Error('the lesson cannot be read');
  const { bundle } = read.value;
  const fetched = Object.entries(bundle.passages).filter(([id]) => !id.startsWith('review-'));
  const lesson = { ...bundle.lesson };
  delete lesson.review;
  expect(editionOf({ ...bundle, lesson, passages: Object.fromEntries(fetched) })).toEqual(editionOf(bundle));
});
