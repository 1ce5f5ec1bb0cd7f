import type { Issue } from '../../../core/result.ts';
import { teachRefusals } from '../../messages/en/teach-refusals.ts';

/** Why something was set aside, and what to do next. */
export interface RefusalWords {
  readonly why: string;
  readonly next: string;
}

/** The words for a refusal by the first of its issues that there are words for. */
export function refusalWords(issues: readonly Issue[]): RefusalWords {
  const known: Readonly<Record<string, RefusalWords>> = teachRefusals.codes;
  const issue = issues.find(({ code }) => code in known);
  return known[issue?.code ?? ''] ?? teachRefusals.other;
}
