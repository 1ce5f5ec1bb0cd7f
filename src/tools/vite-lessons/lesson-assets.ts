import * as v from 'valibot';
import type { LessonOverview } from '../../core/lesson/lesson-overview.ts';
import type { FormItem, Lesson } from '../../core/lesson/lesson-schema.ts';
import { packText, textSchema } from '../../core/text/packed-text.ts';
import type { CheckedLesson } from '../lessons/read-lesson.ts';
import { renderGuide } from './render-guide.ts';
import { renderReadPage } from './render-read-page.ts';

/** What kind of site it is. */
export interface AssetOptions {
  /** Nothing that tells answers. */
  readonly isKeyless: boolean;
  /** Each page is one file, and there are no pages with the texts alone. */
  readonly isOneFile?: boolean;
}

/**
 * The files a built site holds for its lessons, by path: the list, and for each lesson its public data,
 * its source shelf (fetched when it is opened), the teacher's guide as a piece of a page, its passages for a review (fetched
 * days later), its key (a file of its own that only scoring asks for) and a plain page with the text. A keyless site has no
 * keys, no passages for a review and no guide: nothing there could use them.
 */
export function lessonAssets(
  lessons: readonly CheckedLesson[],
  { isKeyless, isOneFile = false }: AssetOptions = { isKeyless: false },
): Readonly<Record<string, string>> {
  const assets: Record<string, string> = {
    'lessons/index.json': JSON.stringify(lessons.map(({ bundle }) => summarize(bundle.lesson))),
  };
  for (const lesson of lessons) {
    const { id } = lesson.bundle.lesson;
    assets[`lessons/${id}/lesson.json`] = JSON.stringify(publicFiles(lesson));
    if (lesson.shelf !== undefined) assets[`lessons/${id}/shelf.json`] = JSON.stringify(lesson.shelf);
    if (!isKeyless && lesson.guide !== undefined)
      assets[`lessons/${id}/guide.html`] = renderGuide(lesson.guide, lesson.bundle.lesson.language);
    if (!isKeyless && lesson.bundle.lesson.review !== undefined)
      assets[`lessons/${id}/review.json`] = JSON.stringify(reviewFiles(lesson, lesson.bundle.lesson.review));
    if (!isKeyless) assets[`lessons/${id}/key.json`] = JSON.stringify(lesson.key);
    if (!isOneFile) assets[`read/${id}.html`] = renderReadPage(lesson.bundle);
  }
  return assets;
}

function summarize({ id, version, title, summary, language, minutes, steps }: Lesson): LessonOverview {
  return { id, version, title, summary, language, minutes, steps };
}

/** The fields of lesson.json that every learner's page gets. A new field is in no file until it is listed below. */
type PublicLesson = Omit<Lesson, '$schema' | 'review'>;

/** Built field by field, so that nothing of the key, and no passage of a review, can slip in. */
function publicLesson(lesson: Lesson): PublicLesson {
  const { schema, id, version, title, summary, language, minutes, ages } = lesson;
  const { techniques, steps, items, forms, reflection, licence, provenance } = lesson;
  const about = { schema, id, version, title, summary, language, minutes, ages };
  const path = { techniques, steps, items, forms, reflection };
  return { ...about, ...path, licence, provenance } satisfies Record<keyof PublicLesson, unknown>;
}

function publicFiles({ bundle, files }: CheckedLesson) {
  const isNow = (id: string) => bundle.lesson.review?.some((item) => item.id === id) !== true;
  return {
    lesson: publicLesson(bundle.lesson),
    techniques: { schema: 1, techniques: bundle.techniques },
    ...passageFiles({ bundle, files }, isNow),
    cards: bundle.cards,
  };
}

/** New text for a review: nobody who does the lesson needs it, and nobody should have seen it. */
function reviewFiles(lesson: CheckedLesson, items: readonly FormItem[]) {
  return { items, ...passageFiles(lesson, (id) => items.some((item) => item.id === id)) };
}

/** Texts and structures of some of a lesson's passages. */
function passageFiles(
  { bundle, files }: Pick<CheckedLesson, 'bundle' | 'files'>,
  isWanted: (id: string) => boolean,
) {
  const file = v.parse(textSchema, files.text);
  const passages = Object.fromEntries(Object.entries(file.passages).filter(([id]) => isWanted(id)));
  const wanted = Object.values(bundle.passages).filter(({ id }) => isWanted(id));
  return {
    text: packText({ ...file, passages }),
    texts: Object.fromEntries(wanted.map(({ id, text }) => [id, text])),
  };
}
