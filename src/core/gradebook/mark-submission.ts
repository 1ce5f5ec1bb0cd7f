import { firstItem } from '../lesson/first-item.ts';
import { isByRule, type ClassFacts } from './class-facts.ts';
import { classKeysOf } from './class-keys.ts';
import type { ItemKeys } from './item-keys.ts';
import { techniquesOffOf } from './class-rule.ts';
import type { LearnerRow } from './class-view.ts';
import type { Flag } from './flag.ts';
import type { GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import { scoreForm, scoreLong } from './score-work.ts';
import type { FormWork, LongWork } from './learner-work.ts';
import type { Submission } from './submission.ts';

/** One submission as a list of learners tells it, with the work that it is told from. */
export interface MarkedSubmission {
  readonly row: LearnerRow;
  readonly long: LongWork;
  readonly warmUp: FormWork | null;
  readonly exitCheck: FormWork | null;
}

/** Marks one submission by its own rule: what it was not asked to look for, it is not marked on. */
export function markSubmission(
  gradebook: Gradebook,
  submission: Submission,
  facts: ClassFacts,
  cache: GradebookCache,
): MarkedSubmission {
  const { lesson } = gradebook.lesson.bundle;
  const { id, source, handIn, attempt } = submission;
  const off = techniquesOffOf(handIn);
  const keys = classKeysOf(gradebook, off, cache);
  const long = scoreLong(submission, longKeys(gradebook, off, cache), cache);
  const warmUp = scoreForm(submission, lesson, 'warm-up', keys, cache);
  const exitCheck = scoreForm(submission, lesson, 'exit-check', keys, cache);
  const row: LearnerRow = {
    id,
    name: handIn.name,
    assignment: handIn.assignment?.id ?? null,
    medium: handIn.medium,
    source,
    startedAt: attempt.startedAt,
    handedInAt: handIn.handedInAt,
    isCounted: isByRule(submission, facts) && !facts.found.superseded.has(id),
    flags: flagsOf(submission, facts, lesson.techniques),
    marks: long.marks,
    tries: long.tries,
    first: long.firstScore,
    best: long.bestScore,
    warmUp: rightOf(warmUp),
    exitCheck: rightOf(exitCheck),
    disagreements: Object.values(attempt.items).reduce((sum, item) => sum + item.disagreements.length, 0),
  };
  return { row, long, warmUp, exitCheck };
}

/** The key of the long passage. Every gradebook has one. */
export function longKeys(
  gradebook: Gradebook,
  techniquesOff: readonly string[],
  cache: GradebookCache,
): ItemKeys {
  const { item } = firstItem(gradebook.lesson.bundle);
  const keys = classKeysOf(gradebook, techniquesOff, cache)[item.id];
  if (keys === undefined) throw new Error(`there is no key for ${item.id}`);
  return keys;
}

/** The value of `other-techniques` is what was looked for instead: ids, joined by spaces. */
function flagsOf(submission: Submission, facts: ClassFacts, techniques: readonly string[]): readonly Flag[] {
  const flags = facts.found.flags.get(submission.id) ?? [];
  if (isByRule(submission, facts)) return flags;
  const off = techniquesOffOf(submission.handIn);
  const value = techniques.filter((technique) => !off.includes(technique)).join(' ');
  return [...flags, { code: 'other-techniques', others: [], value }];
}

function rightOf(work: FormWork | null): LearnerRow['warmUp'] {
  return work === null ? null : { right: work.right, of: work.of };
}
