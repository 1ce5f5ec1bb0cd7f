import * as v from 'valibot';
import { packText } from '../../core/text/packed-text.ts';
import { textSchema } from '../../core/text/text-schema.ts';
import type { CheckedLesson } from '../lessons/read-lesson.ts';
import { renderReadPage } from './render-read-page.ts';

/**
 * The files a built site holds for its lessons, by path: the list, and for each lesson its public data,
 * its source shelf (fetched when it is opened), its key (a file of its own that only scoring asks for) and a plain page
 * with the text.
 */
export function lessonAssets(lessons: readonly CheckedLesson[]): Readonly<Record<string, string>> {
  const assets: Record<string, string> = {
    'lessons/index.json': JSON.stringify(lessons.map(({ bundle }) => summarize(bundle.lesson))),
  };
  for (const lesson of lessons) {
    const { id } = lesson.bundle.lesson;
    assets[`lessons/${id}/lesson.json`] = JSON.stringify(publicFiles(lesson));
    if (lesson.shelf !== undefined) assets[`lessons/${id}/shelf.json`] = JSON.stringify(lesson.shelf);
    assets[`lessons/${id}/key.json`] = JSON.stringify(lesson.key);
    assets[`read/${id}.html`] = renderReadPage(lesson.bundle);
  }
  return assets;
}

function summarize({ id, title, summary }: CheckedLesson['bundle']['lesson']) {
  return { id, title, summary };
}

/** Built field by field from the public files, so that nothing of the key can slip in. */
function publicFiles({ bundle, files }: CheckedLesson) {
  return {
    lesson: files.lesson,
    techniques: { schema: 1, techniques: bundle.techniques },
    text: packText(v.parse(textSchema, files.text)),
    texts: Object.fromEntries(Object.values(bundle.passages).map(({ id, text }) => [id, text])),
    cards: bundle.cards,
  };
}
