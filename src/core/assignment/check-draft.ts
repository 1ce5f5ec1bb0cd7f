import { createIssue, type Issue } from '../result.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import { assignmentOf, type AssignmentDraft } from './assignment-draft.ts';
import { assignmentHref, linkExcess, linkLimit, noteExcess } from './assignment-href.ts';
import type { Assignment } from './assignment.ts';
import { checkSettings } from './check-settings.ts';
import { findPlaceProblem } from './learners-place.ts';
import { findNoteProblems } from './note-field.ts';

/** As long as every public key is; where it counts for nothing but its length. */
const anyKey = 'A'.repeat(43);

/** How long a draft's link is going to be. */
export interface LinkLength {
  /** UTF-16 code units, page address included. */
  readonly length: number;
  /** By how many it has to become shorter; 0 when it may be handed out. */
  readonly excess: number;
  /** How many characters of the note have to go for that; `undefined` where that does not help. */
  readonly noteExcess: number | undefined;
}

/** Measures the link of a draft before there is one: `id` is as long as the name that is going to be drawn. */
export function measureLink(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version'>,
  { siteHref, id }: { readonly siteHref: string; readonly id: string },
): LinkLength {
  const assignment: Assignment = assignmentOf(draft, lesson, id, anyKey);
  const excess = linkExcess(siteHref, assignment);
  return {
    length: assignmentHref(siteHref, assignment).length,
    excess,
    noteExcess: excess === 0 ? 0 : noteExcess(siteHref, assignment),
  };
}

/**
 * Every reason why there can be no link yet: those of `checkSettings`, one for each problem of the note (`too-long`,
 * `not-plain`, `markup`, `address`, at `note`), `link-too-long` at `link`, and those of `findPlaceProblem` at `place`.
 */
export function checkDraft(
  draft: AssignmentDraft,
  lesson: Pick<Lesson, 'id' | 'version' | 'steps' | 'techniques'>,
  place: { readonly siteHref: string; readonly id: string },
): readonly Issue[] {
  const settings = checkSettings(lesson, draft.settings);
  const problems = findNoteProblems(draft.note.trim());
  const note = problems.map((problem) => createIssue(problem, 'note', `the note is no good: ${problem}`));
  const unplaced = findPlaceProblem(place.siteHref);
  const { excess } = measureLink(draft, lesson, place);
  const message = `the link has ${excess} characters too many; it has to be under ${linkLimit}`;
  return [
    ...(settings.ok ? [] : settings.issues),
    ...note,
    ...(unplaced === undefined ? [] : [createIssue(unplaced, 'place', 'the place is no web page')]),
    ...(excess > 0 ? [createIssue('link-too-long', 'link', message)] : []),
  ];
}
