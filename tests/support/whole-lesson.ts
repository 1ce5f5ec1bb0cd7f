import { assignLesson } from '../../src/core/assignment/assign-lesson.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { createAttempt } from '../../src/core/attempt/create-attempt.ts';
import { inOrder } from '../../src/core/attempt/step-order.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { StepId } from '../../src/core/lesson/lesson-schema.ts';
import { formFixture } from './form-fixture.ts';
import { noon } from './lesson-fixture.ts';
import { passageOf } from './passage-of.ts';

const { bundle } = formFixture();

const plain = 'So it is. '.repeat(40).trim();

/** A long passage of three paragraphs, each of them a section. */
export const longPassage = passageOf(
  [`Reports say so. The bridge is long. ${plain}`, `It all ends in tears. ${plain}`, plain].join('\n'),
);

/** Every step that there is. */
export const wholeSteps: readonly StepId[] = [
  'brief',
  'warm-up',
  'first-read',
  'mark',
  'check',
  'second-look',
  'repair',
  'exit-check',
  'report',
];

/** A small lesson that has every step, as a class with these settings gets it. */
export function wholeLesson(settings: Settings): LessonBundle {
  const lesson = { ...bundle.lesson, steps: [...wholeSteps] };
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
