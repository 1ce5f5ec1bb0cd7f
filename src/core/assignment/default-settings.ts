import type { Settings } from './settings.ts';
import { sectionsOf } from '../text/sections.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';

/** The whole lesson as its author made it: what a learner without an assignment gets. The same for every lesson. */
export function defaultSettings(): Settings {
  return {
    stepsOff: [],
    techniquesOff: [],
    pick: 'both',
    countShown: true,
    confidenceAsked: true,
    hints: true,
    tries: 3,
    feedback: 'end',
    answers: 'after',
  };
}

/**
 * How a lesson goes on once a teacher has returned the answers: the marks as they stand are checked once, and all is
 * explained. Nobody can look again at what they have seen.
 */
export function returnedSettings(settings: Settings): Settings {
  return { ...settings, answers: 'after', feedback: 'end', tries: 1 };
}

/** Whether marks are explained after each section. Never where answers are not shown at all. */
export function isBySection({ feedback, answers }: Pick<Settings, 'feedback' | 'answers'>): boolean {
  return feedback === 'section' && answers === 'after';
}

/** The sections a class marks a passage by; none where it is marked as a whole. */
export function sectionsFor(
  passage: Passage,
  settings: Pick<Settings, 'feedback' | 'answers'>,
): readonly Span[] {
  return isBySection(settings) ? sectionsOf(passage) : [];
}

/** The ids of the techniques that are looked for, in the lesson's order. */
export function techniquesOf(lesson: Pick<Lesson, 'techniques'>, settings: Settings): readonly string[] {
  return lesson.techniques.filter((id) => !settings.techniquesOff.includes(id));
}
