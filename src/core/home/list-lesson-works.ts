import type { StoredWork } from '../attempt/work-list.ts';
import { parseAttempt } from '../attempt/parse-attempt.ts';
import { resumeStep } from '../attempt/resume-step.ts';
import { inOrder } from '../attempt/step-order.ts';
import type { LessonOverview } from '../lesson/lesson-overview.ts';
import type { HomeLesson, HomeView, WorkState } from './home-view.ts';

/** Sorts what is stored by lesson; work is kept under the lesson's id, with a dot and the assignment's name for a class. */
export function listLessonWorks(
  lessons: readonly LessonOverview[],
  works: readonly StoredWork[],
): Pick<HomeView, 'lessons' | 'others'> {
  const listed = lessons.map((lesson): HomeLesson => {
    const of = works.filter((work) => isOf(work, lesson));
    const own = of.find(({ workId }) => workId === lesson.id);
    const assigned = of
      .filter((work) => work !== own)
      .map((work) => ({ workId: work.workId, state: stateOf(work, lesson) }));
    return { lesson, assigned, ...(own === undefined ? {} : { own: stateOf(own, lesson) }) };
  });
  const others = works.filter((work) => !lessons.some((lesson) => isOf(work, lesson)));
  return { lessons: listed, others: others.map(({ workId }) => workId) };
}

function isOf({ workId }: StoredWork, { id }: LessonOverview): boolean {
  return workId === id || workId.startsWith(`${id}.`);
}

function stateOf({ raw }: StoredWork, { version, steps }: LessonOverview): WorkState {
  const attempt = parseAttempt(raw);
  if (!attempt.ok) return { type: 'unreadable' };
  if (attempt.value.lesson.version !== version) return { type: 'other-version' };
  const step = resumeStep(steps, attempt.value);
  const { handedIn } = attempt.value;
  const about = handedIn === undefined ? {} : { handedIn };
  if (step === 'report') return { type: 'done', ...about };
  const path = inOrder(steps);
  return { type: 'begun', step, number: path.indexOf(step) + 1, total: path.length, ...about };
}
