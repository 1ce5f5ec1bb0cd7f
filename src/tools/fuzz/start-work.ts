import { stepsOf } from '../../core/assignment/class-path.ts';
import { defaultSettings, isBySection, techniquesOf } from '../../core/assignment/default-settings.ts';
import type { Settings } from '../../core/assignment/settings.ts';
import { type Attempt, createAttempt, editionOf } from '../../core/attempt/attempt.ts';
import { inOrder, stepPosition } from '../../core/attempt/learner-path.ts';
import {
  withCheck,
  withMarking,
  withReveal,
  withSection,
  withStep,
} from '../../core/attempt/change-attempt.ts';
import { type LessonBundle, firstItem } from '../../core/lesson/lesson-bundle.ts';
import { addLabel } from '../../core/response/edit-marking.ts';
import { createMarking, type Marking } from '../../core/response/marking.ts';
import { recordEdit } from '../../core/response/edit-history.ts';
import { spanOfWords } from '../../core/text/span-of-words.ts';
import type { WalkStart } from './walk.ts';

/** The settings a walk begins with, whole. */
export function settingsOf(start: WalkStart): Settings {
  return start.settings ?? defaultSettings();
}

/**
 * Work as a learner leaves it who came as far as the walk begins, a day before `now`. Undefined where the walk begins with none,
 * or at a step that its settings leave out.
 */
export function startWork(start: WalkStart, bundle: LessonBundle, now: string): Attempt | undefined {
  const settings = settingsOf(start);
  const steps = stepsOf(bundle.lesson, settings);
  const [first] = inOrder(steps);
  const { work } = start;
  if (work === undefined || first === undefined || !steps.includes(work.step)) return undefined;
  const { item, passage } = firstItem(bundle);
  const begun = createAttempt({
    ...editionOf(bundle),
    id: 'begun',
    now,
    firstStep: first,
    firstForm: start.form,
  });
  const marked = withMarking(begun, item.id, drawnMarking(work.marks, bundle, settings), now);
  let attempt = withStep(marked, work.step, now);
  const isPast = (step: 'mark' | 'second-look') => stepPosition(work.step) > stepPosition(step);
  const isExplained = isPast('mark') && settings.answers === 'after';
  if (isExplained && isBySection(settings)) attempt = withSection(attempt, item.id, passage.text.length, now);
  if (isExplained) attempt = withCheck(attempt, item.id, now);
  if (isExplained && isPast('second-look')) attempt = withReveal(attempt, item.id, now);
  return attempt;
}

function drawnMarking(
  marks: NonNullable<WalkStart['work']>['marks'],
  bundle: LessonBundle,
  settings: Settings,
): Marking {
  const { passage } = firstItem(bundle);
  const techniques = techniquesOf(bundle.lesson, settings);
  let marking = createMarking();
  for (const { at, more, technique: name } of marks) {
    const start = Math.floor(at * passage.words.length);
    const span = spanOfWords(passage, { start, end: Math.min(start + more + 1, passage.words.length) });
    const technique = techniques[Math.floor(name * techniques.length)];
    if (span === undefined || technique === undefined) continue;
    const edit = addLabel(marking, { span, technique });
    if (edit.ok) marking = recordEdit(marking, edit.value);
  }
  return marking;
}
