import type { Issue } from '../../../core/base/result.ts';
import { teachMessages } from '../../words/gradebook.ts';

/** Why something was set aside, and what to do next. */
export interface RefusalWords {
  readonly why: string;
  readonly next: string;
}

/** The words for a refusal by the first of its issues that there are words for. */
export function refusalWords(issues: readonly Issue[]): RefusalWords {
  const { codes, other } = teachMessages.refusals;
  const known: Readonly<Record<string, RefusalWords>> = codes;
  const issue = issues.find(({ code }) => code in known);
  return known[issue?.code ?? ''] ?? other;
}
