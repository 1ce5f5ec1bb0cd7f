import type { Issue } from '../../../core/base/result.ts';
import { openingMessages } from '../../words/opening.ts';
import { handInMessages } from '../../words/hand-in.ts';

/** What to say to a learner whose link cannot be followed; `undefined` when these issues are not about a link. */
export function refusalText(issues: readonly Issue[]): string | undefined {
  const { damaged, lostEnd, several, newer, unsuited, unlocked, noAnswers } = openingMessages.refused;
  const has = (...codes: readonly string[]) => issues.some(({ code }) => codes.includes(code));
  if (has('unknown-version')) return newer;
  if (has('no-answers')) return noAnswers;
  if (has('lost-end')) return lostEnd;
  if (has('several-links')) return several;
  if (has('damaged-link', 'too-long', 'no-assignment')) return damaged;
  if (issues.some(({ path }) => path === 'link › publicKey')) return unlocked;
  return issues.some(({ path }) => /^(link|settings)\b/.test(path)) ? unsuited : undefined;
}

/** Why a file of returned answers cannot be opened, in words. */
export function returnRefusal(issues: readonly Issue[]): string {
  const texts = handInMessages.returned.refused;
  const has = (...codes: readonly string[]) => issues.some(({ code }) => codes.includes(code));
  if (has('newer-version')) return texts.newer;
  if (has('other-lesson')) return texts.otherLesson;
  if (has('other-version')) return texts.otherVersion;
  if (has('other-assignment')) return texts.otherAssignment;
  return has('too-long', 'not-json', 'no-return-file', 'schema') ? texts.damaged : texts.unfit;
}
