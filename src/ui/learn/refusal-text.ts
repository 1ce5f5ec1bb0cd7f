import type { Issue } from '../../core/result.ts';
import { laterMessages } from '../messages/later-messages.ts';

/** What to say to a learner whose link cannot be followed; `undefined` when these issues are not about a link. */
export function refusalText(issues: readonly Issue[]): string | undefined {
  const { damaged, newer, unsuited, unlocked, noAnswers } = laterMessages.refused;
  const has = (...codes: readonly string[]) => issues.some(({ code }) => codes.includes(code));
  if (has('unknown-version')) return newer;
  if (has('no-answers')) return noAnswers;
  if (has('damaged-link', 'too-long', 'no-assignment')) return damaged;
  if (issues.some(({ path }) => path === 'link › publicKey')) return unlocked;
  return issues.some(({ path }) => /^(link|settings)\b/.test(path)) ? unsuited : undefined;
}
