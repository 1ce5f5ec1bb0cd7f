import type { Issue } from '../../core/result.ts';
import { handInMessages } from '../messages/hand-in-messages.ts';

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
