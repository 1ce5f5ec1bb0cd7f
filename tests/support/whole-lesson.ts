import { assignLesson } from '../../src/core/assignment/class-path.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { type Attempt, createAttempt } from '../../src/core/attempt/attempt.ts';
import { inOrder } from '../../src/core/attempt/learner-path.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { stepIds } from '../../src/core/lesson/steps.ts';
import { formFixture } from './form-fixture.ts';
import { noon } from './lesson-fixture.ts';
import { passageOf } from './passage-of.ts';

const { bundle } = formFixture();

const plain = 'So it is. '.repeat(40).trim();

/** A long passage of three paragraphs, each of them a section. */
export const longPassage = passageOf(
  [`Reports say so. The bridge is long. ${plain}`, `It all ends in tears. ${plain}`, plain].join('\n'),
);

/** A small lesson that has every step, as a class with these settings gets it. */
export function wholeLesson(settings: Settings): LessonBundle {
  const lesson = { ...bundle.lesson, steps: [...stepIds] };
  const passages = { ...bundle.passages, 'op-ed': longPassage };
  return assignLesson({ ...bundle, lesson, passages }, settings);
}

/** An attempt at it that has only begun. */
export function wholeAttempt({ lesson, passages }: LessonBundle): Attempt {
  return createAttempt({
    id: 'attempt-1',
    lesson: { id: lesson.id, version: lesson.version },
    passages: Object.fromEntries(Object.values(passages).map(({ id, sha256 }) => [id, sha256])),
    now: noon,
    firstStep: inOrder(lesson.steps)[0] ?? 'mark',
    firstForm: 'a',
  });
}
