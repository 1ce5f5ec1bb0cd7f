import type { ClassKey } from '../../analysis/class/class-key.ts';
import { firstItem } from '../../lesson/lesson-bundle.ts';
import { classKeysOf, classRule, techniquesOffOf } from '../key/class-keys.ts';
import type { ItemKeys } from '../key/item-keys.ts';
import type { Flag, FormWork, LearnerRow, LongWork } from '../class-view.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import { scoreForms, scoreLong } from './score-work.ts';
import { type FoundFlags, findFlags } from '../intake/find-flags.ts';
import { onceForEach } from '../../base/once-for-each.ts';

/** One submission as a list of learners tells it, with the work that it is told from. */
export interface MarkedSubmission {
  readonly submission: Submission;
  readonly row: LearnerRow;
  /** The key of the long passage that it was marked by. */
  readonly key: ClassKey;
  readonly long: LongWork;
  readonly warmUp: FormWork | null;
  readonly exitCheck: FormWork | null;
}

/** Marks one submission by its own rule: what it was not asked to look for, it is not marked on. */
export function markSubmission(
  gradebook: Gradebook,
  submission: Submission,
  facts: ClassFacts,
): MarkedSubmission {
  const { lesson } = gradebook.lesson.bundle;
  const { id, source, handIn, attempt } = submission;
  const off = techniquesOffOf(handIn);
  const group = handIn.assignment?.id ?? null;
  const keys = classKeysOf(gradebook, off, group);
  const longKey = longKeys(gradebook, off, group);
  const long = scoreLong(submission, longKey);
  const { warmUp, exitCheck } = scoreForms(submission, lesson, keys);
  const row: LearnerRow = {
    id,
    name: handIn.name,
    assignment: group,
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
  return { submission, row, key: longKey.classKey, long, warmUp, exitCheck };
}

/** The key of the long passage, for a class as `classKeysOf` has it. Every gradebook has one. */
export function longKeys(
  gradebook: Gradebook,
  techniquesOff: readonly string[],
  group?: string | null,
): ItemKeys {
  const { item } = firstItem(gradebook.lesson.bundle);
  const keys = classKeysOf(gradebook, techniquesOff, group)[item.id];
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

/** What marking one submission takes to know of the others. */
export interface ClassFacts {
  /** The submissions of the assignment that is shown, in the order they were added. */
  readonly shown: readonly Submission[];
  /** The techniques that the class does not look for: the rule of most of those shown, without work that was replaced. */
  readonly rule: readonly string[];
  readonly found: FoundFlags;
}

/** Flags are found again only when submissions came or went, or something was decided about them. */
const foundFlagsOf = onceForEach(
  (
    lesson: Gradebook['lesson'],
    entries: Gradebook['entries'],
    workDecisions: Gradebook['workDecisions'],
  ): FoundFlags => findFlags({ lesson, entries, workDecisions }),
);

/** Looks at all submissions together. */
export function classFactsOf({ lesson, entries, workDecisions, group }: Gradebook): ClassFacts {
  const found = foundFlagsOf(lesson, entries, workDecisions);
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
