import { firstItem } from '../lesson/first-item.ts';
import { confidences } from '../response/label.ts';
import { requireItem } from '../attempt/require-item.ts';
import type { LearnerRow } from './class-view.ts';
import { classFactsOf } from './class-facts.ts';
import { techniquesOffOf } from './class-rule.ts';
import { createGradebookCache, type GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import { longKeys, markSubmission } from './mark-submission.ts';
import { triesOf } from './tries-of.ts';
import type { LongWork } from './learner-work.ts';
import type { Submission } from './submission.ts';
import type { Cell } from './to-csv.ts';

/** The columns that stand in every table, before those of the techniques. */
const columns: readonly string[] = [
  'name receipt assignment medium source started_at handed_in_at minutes counted flags marks tries',
  'score_first score_best found_first found_best named_first named_best scored',
  'respected_first respected_best decoys warm_up_right warm_up_of exit_check_right exit_check_of',
  ...confidences.map((confidence) => `${snake(confidence)}_marks ${snake(confidence)}_right`),
  'reasons cards_cited hints objections',
].flatMap((names) => names.split(' '));

/**
 * One row a learner, header first, of the assignment that is shown: those that are not counted too, with `counted` 0. Scores
 * are on 100; `_first` and `_best` are tries of the long passage. How sure learners were is of the first try; marks, reasons
 * and cards are of the latest. For each technique: marks, and flaws found at the first try. What was not done is empty.
 */
export function learnerRows(gradebook: Gradebook, cache: GradebookCache = createGradebookCache()): Cell[][] {
  const { techniques } = gradebook.lesson.bundle.lesson;
  const facts = classFactsOf(gradebook, cache);
  const header = [
    ...columns,
    ...techniques.flatMap((id) => [`marks_${snake(id)}`, `found_first_${snake(id)}`]),
  ];
  return [
    header,
    ...facts.shown.map((submission) => {
      const { row, long } = markSubmission(gradebook, submission, facts, cache);
      return [
        ...identityCells(row),
        ...scoreCells(row),
        ...confidenceCells(long),
        ...answerCells(gradebook, submission, row),
        ...techniques.flatMap((id) => techniqueCells(gradebook, submission, long, id, cache)),
      ];
    }),
  ];
}

function identityCells(row: LearnerRow): Cell[] {
  const { name, id, assignment, medium, source, startedAt, handedInAt, isCounted, flags } = row;
  const minutes = medium === 'paper' ? null : (Date.parse(handedInAt) - Date.parse(startedAt)) / 60_000;
  return [
    name,
    id,
    assignment ?? '',
    medium,
    source,
    startedAt,
    handedInAt,
    minutes === null ? null : Math.round(minutes * 10) / 10,
    isCounted ? 1 : 0,
    flags.map(({ code }) => code).join(' '),
  ];
}

function scoreCells({ marks, tries, first, best, warmUp, exitCheck }: LearnerRow): Cell[] {
  const counts = [marks, tries, first.score100, best.score100, first.found, best.found];
  return [
    ...counts,
    first.named,
    best.named,
    first.scored,
    first.respected,
    best.respected,
    first.decoys,
    ...[warmUp, exitCheck].flatMap((form) => [form?.right ?? null, form?.of ?? null]),
  ];
}

function confidenceCells({ first: { judged } }: LongWork): Cell[] {
  return confidences.flatMap((confidence) => {
    const marks = judged.filter((mark) => mark.confidence === confidence);
    return [marks.length, marks.filter(({ isRight }) => isRight).length];
  });
}

function answerCells({ lesson }: Gradebook, { attempt }: Submission, { disagreements }: LearnerRow): Cell[] {
  const item = requireItem(attempt, firstItem(lesson.bundle).item.id);
  const labels = triesOf(item).at(-1)?.labels ?? [];
  const reasons = labels.filter(({ reason }) => reason !== undefined).length;
  const cards = labels.filter(({ evidence }) => evidence !== undefined).length;
  const hints = Object.values(item.hints).reduce((sum, count) => sum + count, 0);
  return [reasons, cards, hints, disagreements];
}

function techniqueCells(
  gradebook: Gradebook,
  { attempt, handIn }: Submission,
  { first }: LongWork,
  technique: string,
  cache: GradebookCache,
): Cell[] {
  const { passage, classKey } = longKeys(gradebook, techniquesOffOf(handIn), cache);
  const labels = triesOf(requireItem(attempt, passage.id)).at(-1)?.labels ?? [];
  const { tau } = classKey.prepared.params;
  const found = classKey.annotations.filter(
    (entry) => entry.technique === technique && (first.score.entries.found[entry.entry.position] ?? 0) >= tau,
  );
  return [labels.filter((label) => label.technique === technique).length, found.length];
}

/** A column's name has no hyphens: statistics programs take them for a minus. */
function snake(id: string): string {
  return id.replaceAll('-', '_');
}
