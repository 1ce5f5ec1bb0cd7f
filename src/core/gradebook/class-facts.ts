import { classRule, techniquesOffOf } from './class-rule.ts';
import { findFlags, type FoundFlags } from './find-flags.ts';
import type { GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import type { Submission } from './submission.ts';

/** What marking one submission takes to know of the others. */
export interface ClassFacts {
  /** The submissions of the assignment that is shown, in the order they were added. */
  readonly shown: readonly Submission[];
  /** The techniques that the class does not look for: the rule of most of those shown, without work that was replaced. */
  readonly rule: readonly string[];
  readonly found: FoundFlags;
}

/** Looks at all submissions together. Flags are found again only when submissions came or went. */
export function classFactsOf(gradebook: Gradebook, cache: GradebookCache): ClassFacts {
  const { entries, group } = gradebook;
  if (cache.flags?.entries !== entries) cache.flags = { entries, found: findFlags(gradebook) };
  const { found } = cache.flags;
  const all = entries.map(({ submission }) => submission);
  const shown =
    group === undefined ? all : all.filter(({ handIn }) => (handIn.assignment?.id ?? null) === group);
  const present = shown.filter(({ id }) => !found.superseded.has(id));
  return { shown, rule: classRule(present.map(({ handIn }) => handIn)), found };
}

/** Whether a submission was asked to look for what the class looks for. */
export function isByRule({ handIn }: Submission, { rule }: ClassFacts): boolean {
  const off = techniquesOffOf(handIn);
  return off.length === rule.length && off.every((id) => rule.includes(id));
}
