import type { WorkPlace } from '../../../core/exchange/open-saved-work.ts';
import type { Issue } from '../../../core/base/result.ts';
import { savedWorkMessages } from '../../words/opening.ts';

/** Why a file was not opened, in words, and where its work can be opened instead. */
export interface SavedWorkRefusal {
  readonly why: string;
  /** The address that opens it, as far as the file says; `null` where it takes the teacher's link. */
  readonly href?: string | null;
}

const editions = ['other-lesson-version', 'other-passage'];

/** The refusal for these issues; `place` is where the work belongs, where that could be read. */
export function savedWorkRefusal(
  issues: readonly Issue[],
  place: WorkPlace | undefined,
  version: string,
): SavedWorkRefusal {
  const texts = savedWorkMessages;
  const has = (...codes: readonly string[]) => issues.some(({ code }) => codes.includes(code));
  if (has('other-lesson') && place !== undefined)
    return { why: texts.otherLesson(place.lesson.id), href: place.href };
  if (has(...editions) && place !== undefined)
    return { why: texts.otherVersion(place.lesson.version, version) };
  if (has('other-assignment') && place !== undefined)
    return {
      why: place.href?.includes('#') === false ? texts.ownWork : texts.otherAssignment,
      href: place.href,
    };
  return { why: plainRefusal(issues) };
}

/** The words for what is wrong with the file itself. */
export function plainRefusal(issues: readonly Issue[]): string {
  const { refused } = savedWorkMessages;
  const has = (...codes: readonly string[]) => issues.some(({ code }) => codes.includes(code));
  if (has('newer-schema')) return refused['newer-version'];
  const known: Readonly<Record<string, string>> = refused;
  const issue = issues.find(({ code }) => code in known);
  if (issue !== undefined) return known[issue.code] ?? refused.none;
  return has('no-saved-work', 'no-schema', 'unknown-schema') ? refused.none : refused.unfit;
}
