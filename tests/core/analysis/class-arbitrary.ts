import fc from 'fast-check';
import {
  addLearner,
  createClassAccumulator,
  type ClassAccumulator,
} from '../../../src/core/analysis/class/class-accumulator.ts';
import {
  type ClassKey,
  type JudgedMark,
  type ScoredResponse,
  createClassKey,
} from '../../../src/core/analysis/class/class-key.ts';
import { finishClass, type PassageReport } from '../../../src/core/analysis/class/passage-report.ts';
import { scoreWords } from '../../../src/core/scoring/word-rule/score-words.ts';
import type { WordKey, WordMark } from '../../../src/core/scoring/word-rule/word-key.ts';
import { anyKey, markOn } from '../scoring/arbitraries.ts';

/** One learner's answer before it is scored. */
export interface Answer {
  readonly id: string;
  readonly marks: readonly WordMark[];
  readonly judged: readonly JudgedMark[];
}

/** A key with the answers of a class. */
export interface ClassWork {
  readonly key: WordKey;
  readonly answers: readonly Answer[];
}

const judgedMark: fc.Arbitrary<JudgedMark> = fc.record({
  confidence: fc.constantFrom('hunch' as const, 'fairly-sure' as const, 'certain' as const),
  isRight: fc.boolean(),
});

/** Any key with the answers of up to 14 learners. */
export const classWork: fc.Arbitrary<ClassWork> = anyKey.chain((key) =>
  fc.record({
    key: fc.constant(key),
    answers: fc
      .array(
        fc.record({
          marks: fc.array(markOn(key), { maxLength: 5 }),
          judged: fc.array(judgedMark, { maxLength: 3 }),
        }),
        { maxLength: 14 },
      )
      .map((answers) => answers.map((answer, position) => ({ ...answer, id: `l${position}` }))),
  }),
);

/** An answer scored with a key. */
export function scored(key: ClassKey, { marks, judged }: Answer): ScoredResponse {
  return { marks, score: scoreWords(key.prepared, marks), judged };
}

/** A class into which these answers came. */
export function accumulate(key: ClassKey, answers: readonly Answer[]): ClassAccumulator {
  const accumulator = createClassAccumulator(key);
  for (const answer of answers) addLearner(accumulator, answer.id, scored(key, answer));
  return accumulator;
}

/** The report of a class. */
export function reportOn({ key, answers }: ClassWork): PassageReport {
  return finishClass(accumulate(createClassKey(key), answers));
}
