import shelfFile from '../../lessons/line-in-the-silicon/shelf.json';
import { createScorer } from '../../src/app/score-with-key.ts';
import { assignLesson } from '../../src/core/assignment/class-path.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import { success } from '../../src/core/base/result.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { Shelf } from '../../src/core/lesson/shelf-schema.ts';
import type { Scorer } from '../../src/core/scoring/score-item.ts';
import { type RealLesson, realLesson } from '../support/real-lesson.ts';

let read: RealLesson | undefined;

/** The lesson on the op-ed with its key, read once: its texts are as long as texts are. */
export function opEd(): RealLesson {
  read ??= withCards(realLesson());
  return read;
}

/** Its source shelf. */
export const opEdShelf = shelfFile as unknown as Shelf;

/** The lesson as somebody gets it who does it with these settings. */
export function opEdBundle(settings: Settings = defaultSettings()): LessonBundle {
  return assignLesson(opEd().bundle, settings);
}

/** Scores with the lesson's key, as the page does. */
export const scoreOpEd: Scorer = createScorer({
  name: () => 'key.json',
  read: async () => success(opEd().key),
});

function withCards(lesson: RealLesson): RealLesson {
  const cards = opEdShelf.cards.map(({ id, title }) => ({ id, title }));
  return { ...lesson, bundle: { ...lesson.bundle, cards } };
}
