import type { Confidence, Response } from '../response/label.ts';
import { locateLabels, type LocatedLabel } from '../scoring/located-label.ts';
import { scoreWords } from '../scoring/score-words.ts';
import type { WordMark } from '../scoring/word-mark.ts';
import type { WordScore } from '../scoring/word-score.ts';
import type { Passage } from '../text/passage.ts';
import { overlaps } from '../text/span.ts';
import type { ClassKey } from './class-key.ts';

/** A mark whose learner said how sure they were. */
export interface JudgedMark {
  readonly confidence: Confidence;
  /** Whether the mark belongs to a flaw that was found to τ or more, under whatever name (scoring.md c4). */
  readonly isRight: boolean;
}

/** One learner's answer to one passage: what was marked and what it scored. */
export interface ScoredResponse {
  readonly marks: readonly WordMark[];
  readonly score: WordScore;
  /** Marks on passages that can be argued either way are neither right nor wrong, and left out unless they are charged. */
  readonly judged: readonly JudgedMark[];
}

/** Scores a response for the analysis of a class: no outcomes, no receipt, the same numbers as `scoreItem`. */
export function scoreResponse(passage: Passage, key: ClassKey, response: Response): ScoredResponse {
  const labels = locateLabels(passage, key.prepared, response);
  const marks = labels.map(({ label, words }) => ({ ...words, name: label.technique }));
  const score = scoreWords(key.prepared, marks);
  return {
    marks,
    score,
    judged: labels.flatMap((located): JudgedMark[] => {
      const isRight = judgeMark(located, key, score);
      const { confidence } = located.label;
      return isRight === undefined || confidence === undefined ? [] : [{ confidence, isRight }];
    }),
  };
}

/** Whether a mark is right; `undefined` where it is neither. */
function judgeMark(
  { words, run, unfree }: LocatedLabel,
  { prepared }: ClassKey,
  { entries }: WordScore,
): boolean | undefined {
  const about = prepared.scored.filter(
    ({ coreStart, coreEnd, max }) =>
      overlaps(run, { start: coreStart, end: coreEnd }) && overlaps(words, max),
  );
  if (about.length > 0) {
    return about.some(({ position }) => (entries.found[position] ?? 0) >= prepared.params.tau);
  }
  return unfree.length > 0 ? false : undefined;
}
