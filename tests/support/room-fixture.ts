import { encodeHandIn } from '../../src/core/exchange/hand-in-code.ts';
import type { Adjustment } from '../../src/core/gradebook/adjustment.ts';
import { classViewOf } from '../../src/core/gradebook/views/class-view-of.ts';
import type { ClassView } from '../../src/core/gradebook/class-view.ts';
import { createGradebook } from '../../src/core/gradebook/gradebook.ts';
import { withTexts } from '../../src/core/gradebook/intake/read-submission.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import { makeClass } from '../../src/tools/make-class/make-class.ts';
import { realLesson } from './real-lesson.ts';

/** A made-up class on the op-ed: everything that the picture of a class is drawn from. */
export interface RoomFixture {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly view: ClassView;
}

/** So many learners, the same each time, and one file that was damaged. */
export function roomFixture(count: number, adjustments: readonly Adjustment[] = []): RoomFixture {
  const { bundle, key, resolved } = realLesson();
  const created = createGradebook(bundle, key);
  if (!created.ok) throw new Error('the key is not that of the lesson');
  const handIns = makeClass({ bundle, resolved }, count, 3);
  const texts = handIns.map((handIn, place) => ({ name: `${place + 1}.txt`, text: encodeHandIn(handIn) }));
  const damaged = { name: 'damaged.txt', text: 'SR1.damaged' };
  const gradebook = withTexts(created.value, [...texts, damaged], '2026-11-17T08:00:00.000Z');
  return { bundle, keys: resolved, view: classViewOf({ ...gradebook, adjustments }) };
}
