import { sectionsOf } from '../text/sections-of.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import type { Settings } from './settings.ts';

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
