import * as v from 'valibot';

/** How many attempts a file may hold decisions about, and hand-ins of one of them. */
export const workDecisionLimits = { count: 10_000, chosen: 100 } as const;

/** A decision as it may come from outside. What it names need not be in the gradebook: then nothing changes. */
export const workDecisionSchema = v.strictObject({
  attempt: v.pipe(v.string(), v.maxLength(100)),
  learners: v.exactOptional(v.picklist(['one', 'two'])),
  counts: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(workDecisionLimits.chosen)),
  ),
});

/**
 * What a teacher decided about the hand-ins of one attempt: whether two names are one learner, and, by their receipts, which
 * ones count. A chosen one counts for as long as nothing else continues it.
 */
export type WorkDecision = v.InferOutput<typeof workDecisionSchema>;

/** One thing that a teacher decides, or takes back with `null`. */
export type WorkChange =
  | { readonly type: 'learners'; readonly attempt: string; readonly learners: 'one' | 'two' | null }
  /** Which one of these hand-ins counts. */
  | {
      readonly type: 'counts';
      readonly attempt: string;
      readonly works: readonly string[];
      readonly counts: string | null;
    };

/** The decisions with one thing decided anew, or taken back; whatever else was decided of the attempt stays. */
export function withWorkChange(
  decisions: readonly WorkDecision[],
  change: WorkChange,
): readonly WorkDecision[] {
  const { attempt } = change;
  const others = decisions.filter((decision) => decision.attempt !== attempt);
  const before = decisions.find((decision) => decision.attempt === attempt);
  const learners = change.type === 'learners' ? change.learners : (before?.learners ?? null);
  const counts = countsAfter(before?.counts ?? [], change);
  if (learners === null && counts.length === 0) return others;
  const decision: WorkDecision = {
    attempt,
    ...(learners === null ? {} : { learners }),
    ...(counts.length === 0 ? {} : { counts }),
  };
  return [...others, decision];
}

function countsAfter(before: readonly string[], change: WorkChange): string[] {
  if (change.type === 'learners') return [...before];
  const kept = before.filter((id) => !change.works.includes(id));
  return change.counts === null ? kept : [...kept, change.counts].slice(-workDecisionLimits.chosen);
}
