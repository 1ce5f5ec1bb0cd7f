import { minutesOf, stepsOf } from '../../../core/assignment/class-path.ts';
import type { Assignment } from '../../../core/assignment/assignment.ts';
import { techniquesOf } from '../../../core/assignment/default-settings.ts';
import type { LessonBundle } from '../../../core/lesson/lesson-bundle.ts';
import { messages } from '../../words/words.ts';
import { teachAssignMessages as texts } from '../../words/assign.ts';

/** What a class gets with an assignment, one short line for each thing: what kind, which steps, what to look for, signed how. */
export function assignmentFacts(
  { lesson, techniques }: LessonBundle,
  { settings, mode, nameField, note, publicKey }: Assignment,
): readonly string[] {
  const names = techniquesOf(lesson, settings).map((id) => nameOf(techniques, id));
  const kind = mode === 'practice' && settings.answers === 'never' ? 'quiet' : mode;
  return [
    texts.facts.mode[kind],
    texts.facts.steps(stepsOf(lesson, settings).map((step) => messages.steps[step])),
    ...(names.length === 0 ? [] : [texts.facts.techniques(names)]),
    texts.facts.name[nameField],
    ...(note === '' ? [] : [texts.facts.note(note)]),
    ...(publicKey === undefined ? [] : [texts.facts.sealed]),
  ];
}

/** About how many minutes an assignment takes, at least one. */
export function assignmentMinutes(
  { lesson }: LessonBundle,
  { settings }: Pick<Assignment, 'settings'>,
): number {
  return Math.max(1, minutesOf(lesson, settings));
}

function nameOf(techniques: LessonBundle['techniques'], id: string): string {
  return techniques.find((technique) => technique.id === id)?.name ?? id;
}
