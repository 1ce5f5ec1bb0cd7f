import { continuesWork, saysTheSame } from './continues-work.ts';
import type { GradebookEntry, Submission } from '../gradebook.ts';
import { groupBy } from '../../base/group-by.ts';
import { comparedName } from './same-logs.ts';
import type { WorkDecision } from './work-decision.ts';

/** Something about hand-ins of one attempt that only a teacher can know. */
export interface WorkQuestion {
  /** The id of the attempt that they are of. */
  readonly attempt: string;
  /** `names`: is this one learner, or two? `later`: neither continues the other: which one counts? */
  readonly type: 'names' | 'later';
  /** The hand-ins to choose from, by id, in the order they came in. */
  readonly works: readonly string[];
  /** Those of them that count as it is. */
  readonly counting: readonly string[];
  /** Whether the teacher has said so; otherwise it is what holds until they do. */
  readonly isDecided: boolean;
}

/** Which hand-ins take the place of which, and what is to be asked about it. */
export interface WhichCounts {
  /** For each hand-in that does not count the one that counts in its place, by id. */
  readonly replaced: ReadonlyMap<string, Submission>;
  readonly questions: readonly WorkQuestion[];
}

/**
 * Decides by history which hand-in of one attempt counts: the one that continues all others (`continuesWork`). Where none
 * does, the one that came in last counts until the teacher has chosen. One attempt under two names is one learner until the
 * teacher says that they are two. No time is looked at, but between two that say the same: there it makes no difference.
 */
export function whichCounts(
  entries: readonly GradebookEntry[],
  decisions: readonly WorkDecision[],
): WhichCounts {
  const submissions = entries.map(({ submission }) => submission);
  const byAttempt = groupBy(submissions, ({ attempt }) => attempt.id);
  const decided = new Map(decisions.map((decision) => [decision.attempt, decision]));
  const settled = [...byAttempt]
    .filter(([, works]) => works.length > 1)
    .map(([attempt, works]) => settle(works, decided.get(attempt) ?? { attempt }));
  return {
    replaced: new Map(settled.flatMap(({ replaced }) => [...replaced])),
    questions: settled.flatMap(({ questions }) => questions),
  };
}

function settle(works: readonly Submission[], decision: WorkDecision): WhichCounts {
  const { attempt, learners } = decision;
  const byName = groupBy(works, ({ handIn }) => comparedName(handIn.name));
  const isNamedTwice = [...byName.keys()].filter((name) => name !== '').length > 1;
  const groups = learners === 'two' && isNamedTwice ? [...byName.values()] : [works];
  const settled = groups.map((group) => settleOne(group, decision));
  const replaced = new Map(settled.flatMap((one) => [...one.replaced]));
  const names: WorkQuestion = {
    attempt,
    type: 'names',
    works: works.map(({ id }) => id),
    counting: works.map(({ id }) => id).filter((id) => !replaced.has(id)),
    isDecided: learners !== undefined,
  };
  return {
    replaced,
    questions: [...(isNamedTwice ? [names] : []), ...settled.flatMap((one) => one.questions)],
  };
}

/** Hand-ins of one learner: the one that counts, in place of all others. */
function settleOne(works: readonly Submission[], { attempt, counts = [] }: WorkDecision): WhichCounts {
  const heads = works.filter((work) => !works.some((other) => takesPlaceOf(other, work, works)));
  const chosen = heads.find(({ id }) => counts.includes(id));
  const counting = chosen ?? heads.at(-1) ?? works.at(-1);
  if (counting === undefined) return { replaced: new Map(), questions: [] };
  const others = works.filter((work) => work !== counting);
  const question: WorkQuestion = {
    attempt,
    type: 'later',
    works: heads.map(({ id }) => id),
    counting: [counting.id],
    isDecided: chosen !== undefined,
  };
  return {
    replaced: new Map(others.map(({ id }) => [id, counting])),
    questions: heads.length > 1 ? [question] : [],
  };
}

function takesPlaceOf(other: Submission, work: Submission, works: readonly Submission[]): boolean {
  if (other === work || !continuesWork(other, work)) return false;
  // Where each continues the other, and they say the same, one of them is as good as the other.
  if (!continuesWork(work, other)) return true;
  return saysTheSame(other.attempt, work.attempt) && isAfter(other, work, works);
}

function isAfter(other: Submission, work: Submission, works: readonly Submission[]): boolean {
  const between = Date.parse(other.handIn.handedInAt) - Date.parse(work.handIn.handedInAt);
  return between > 0 || (between === 0 && works.indexOf(other) > works.indexOf(work));
}
