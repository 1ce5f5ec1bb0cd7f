import { firstItem } from '../../lesson/lesson-bundle.ts';
import { confidences, type Label } from '../../response/label.ts';
import { type Attempt, requireItem, triesOf } from '../../attempt/attempt.ts';
import type { LearnerRow, LongWork } from '../class-view.ts';
import { classFactsOf, longKeys, markSubmission } from '../marking/mark-submission.ts';
import { techniquesOffOf } from '../key/class-keys.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import { tableOf, type Cell, type Column } from './to-csv.ts';

/** What the columns are about: one learner's work, as it was marked. */
interface MarkedLearner {
  readonly row: LearnerRow;
  readonly long: LongWork;
  readonly work: Attempt;
  /** The latest labels of the long passage. */
  readonly labels: readonly Label[];
  /** How many hints were asked for. */
  readonly hints: number;
  /** How many flaws of a technique were found at the first try. */
  readonly countFound: (technique: string) => number;
}

const identity: readonly Column<MarkedLearner>[] = [
  { name: 'name', cell: ({ row }) => row.name },
  { name: 'receipt', cell: ({ row }) => row.id },
  { name: 'assignment', cell: ({ row }) => row.assignment ?? '' },
  { name: 'medium', cell: ({ row }) => row.medium },
  { name: 'source', cell: ({ row }) => row.source },
  { name: 'started_at', cell: ({ row }) => row.startedAt },
  { name: 'handed_in_at', cell: ({ row }) => row.handedInAt },
  { name: 'minutes', cell: ({ row }) => minutesOf(row) },
  { name: 'counted', cell: ({ row }) => (row.isCounted ? 1 : 0) },
  { name: 'flags', cell: ({ row }) => row.flags.map(({ code }) => code).join(' ') },
];

const scores: readonly Column<MarkedLearner>[] = [
  { name: 'marks', cell: ({ row }) => row.marks },
  { name: 'tries', cell: ({ row }) => row.tries },
  { name: 'score_first', cell: ({ row }) => row.first.score100 },
  { name: 'score_best', cell: ({ row }) => row.best.score100 },
  { name: 'found_first', cell: ({ row }) => row.first.found },
  { name: 'found_best', cell: ({ row }) => row.best.found },
  { name: 'named_first', cell: ({ row }) => row.first.named },
  { name: 'named_best', cell: ({ row }) => row.best.named },
  { name: 'scored', cell: ({ row }) => row.first.scored },
  { name: 'respected_first', cell: ({ row }) => row.first.respected },
  { name: 'respected_best', cell: ({ row }) => row.best.respected },
  { name: 'decoys', cell: ({ row }) => row.first.decoys },
  { name: 'warm_up_right', cell: ({ row }) => row.warmUp?.right ?? null },
  { name: 'warm_up_of', cell: ({ row }) => row.warmUp?.of ?? null },
  { name: 'exit_check_right', cell: ({ row }) => row.exitCheck?.right ?? null },
  { name: 'exit_check_of', cell: ({ row }) => row.exitCheck?.of ?? null },
];

const sureness: readonly Column<MarkedLearner>[] = confidences.flatMap((confidence) => {
  const judged = ({ long }: MarkedLearner) =>
    long.first.judged.filter((mark) => mark.confidence === confidence);
  return [
    { name: `${snake(confidence)}_marks`, cell: (learner) => judged(learner).length },
    {
      name: `${snake(confidence)}_right`,
      cell: (learner) => judged(learner).filter(({ isRight }) => isRight).length,
    },
  ] satisfies Column<MarkedLearner>[];
});

const answers: readonly Column<MarkedLearner>[] = [
  { name: 'reasons', cell: ({ labels }) => labels.filter(({ reason }) => reason !== undefined).length },
  { name: 'cards_opened', cell: ({ work }) => Object.keys(work.shelf).length },
  {
    name: 'cards_cited',
    cell: ({ labels }) => labels.filter(({ evidence }) => evidence !== undefined).length,
  },
  {
    name: 'looked_up',
    cell: ({ work }) =>
      Object.values(work.lookUps ?? {}).filter(({ where, found }) => `${where}${found}`.trim() !== '').length,
  },
  { name: 'hints', cell: ({ hints }) => hints },
  { name: 'objections', cell: ({ row }) => row.disagreements },
];

/**
 * One row a learner, header first, of the assignment that is shown: those that are not counted too, with `counted` 0. Scores
 * are on 100; `_first` and `_best` are tries of the long passage. How sure learners were is of the first try; marks, reasons
 * and cards are of the latest. For each technique: marks, and flaws found at the first try. What was not done is empty.
 */
export function learnerRows(gradebook: Gradebook): Cell[][] {
  const { techniques } = gradebook.lesson.bundle.lesson;
  const facts = classFactsOf(gradebook);
  const learners = facts.shown.map((submission): MarkedLearner => {
    const item = requireItem(submission.attempt, firstItem(gradebook.lesson.bundle).item.id);
    const { row, long } = markSubmission(gradebook, submission, facts);
    return {
      row,
      long,
      labels: triesOf(item).at(-1)?.labels ?? [],
      work: submission.attempt,
      hints: Object.values(item.hints).reduce((sum, count) => sum + count, 0),
      countFound: (technique) => countFound(gradebook, submission, long, technique),
    };
  });
  return tableOf(
    [...identity, ...scores, ...sureness, ...answers, ...techniques.flatMap(columnsOf)],
    learners,
  );
}

function columnsOf(technique: string): Column<MarkedLearner>[] {
  return [
    {
      name: `marks_${snake(technique)}`,
      cell: ({ labels }) => labels.filter((label) => label.technique === technique).length,
    },
    { name: `found_first_${snake(technique)}`, cell: (learner) => learner.countFound(technique) },
  ];
}

/** From the start to the hand-in, to a tenth; nobody timed what was done on paper. */
function minutesOf({ medium, handedInAt, startedAt }: LearnerRow): number | null {
  if (medium === 'paper') return null;
  return Math.round((Date.parse(handedInAt) - Date.parse(startedAt)) / 6_000) / 10;
}

function countFound(
  gradebook: Gradebook,
  { handIn }: Submission,
  { first }: LongWork,
  technique: string,
): number {
  const { classKey } = longKeys(gradebook, techniquesOffOf(handIn), handIn.assignment?.id ?? null);
  const { tau } = classKey.prepared.params;
  return classKey.annotations.filter(
    (entry) => entry.technique === technique && (first.score.entries.found[entry.entry.position] ?? 0) >= tau,
  ).length;
}

/** A column's name has no hyphens: statistics programs take them for a minus. */
function snake(id: string): string {
  return id.replaceAll('-', '_');
}
