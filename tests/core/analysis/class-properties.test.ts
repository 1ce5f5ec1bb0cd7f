import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLearner } from '../../../src/core/analysis/class/class-accumulator.ts';
import { createClassKey } from '../../../src/core/analysis/class/class-key.ts';
import {
  type PassageReport,
  classReport,
  finishClass,
} from '../../../src/core/analysis/class/passage-report.ts';
import { often } from '../scoring/arbitraries.ts';
import { namesOnWords } from '../scoring/reference-score.ts';
import { accumulate, classWork, reportOn, scored } from './class-arbitrary.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const flagged = ({ decoys, nearMisses }: PassageReport) => [...decoys, ...nearMisses];

/** What stands in a report, and where, that JSON would lose or change. */
function unJson(value: unknown, path = ''): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;
  if (!isPlain) return [`${path}: ${String(value)}`];
  return Object.entries(value as object).flatMap(([name, part]) => unJson(part, `${path}.${name}`));
}

describe('a report', () => {
  it('is plain JSON without NaN and undefined', () => {
    fc.assert(
      fc.property(classWork, (work) => {
        expect(unJson(reportOn(work))).toEqual([]);
      }),
      often,
    );
  });

  it('is the same to the last bit in whatever order learners come', () => {
    fc.assert(
      fc.property(classWork, fc.nat(), ({ key, answers }, turn) => {
        const at = turn % (answers.length + 1);
        const turned = [...answers.slice(at), ...answers.slice(0, at)].toReversed();
        expect(reportOn({ key, answers: turned })).toStrictEqual(reportOn({ key, answers }));
      }),
      often,
    );
  });

  it('does not end the class: more learners may come', () => {
    fc.assert(
      fc.property(classWork, ({ key, answers }) => {
        const classKey = createClassKey(key);
        const accumulator = accumulate(classKey, []);
        for (const answer of answers) {
          finishClass(accumulator);
          addLearner(accumulator, answer.id, scored(classKey, answer));
        }
        expect(finishClass(accumulator)).toStrictEqual(reportOn({ key, answers }));
      }),
      { ...often, numRuns: 100 },
    );
  });

  it('counts a learner who marked nothing, and nothing else', () => {
    fc.assert(
      fc.property(classWork, ({ key, answers }) => {
        const before = reportOn({ key, answers });
        const after = reportOn({ key, answers: [...answers, { id: 'nobody', marks: [], judged: [] }] });
        expect(after.learners).toHaveLength(answers.length + 1);
        expect(after.annotations.map(({ hits, named, partly }) => [hits, named, partly])).toEqual(
          before.annotations.map(({ hits, named, partly }) => [hits, named, partly]),
        );
        expect(flagged(after).map(({ falseFlags }) => falseFlags)).toEqual(
          flagged(before).map(({ falseFlags }) => falseFlags),
        );
        expect(after.heat.any).toEqual(before.heat.any);
        expect(after.heat.names.map(({ words }) => words)).toEqual(
          before.heat.names.map(({ words }) => words),
        );
        expect(after.arguable.map(({ left }) => left)).toEqual(before.arguable.map(({ left }) => left + 1));
        expect(after.calibration).toEqual(before.calibration);
      }),
      often,
    );
  });
});

describe('the figures of a class', () => {
  it('keep their bounds, and intervals hold what they are about', () => {
    fc.assert(
      fc.property(classWork, (work) => {
        const report = reportOn(work);
        const rates = [
          ...report.annotations.flatMap(({ hitRate, hitInterval, namedRate, namedInterval }) => [
            { rate: hitRate, interval: hitInterval },
            { rate: namedRate, interval: namedInterval },
          ]),
          ...flagged(report).map(({ falseFlagRate, falseFlagInterval }) => ({
            rate: falseFlagRate,
            interval: falseFlagInterval,
          })),
        ];
        for (const { rate, interval } of rates) {
          const [low, high] = interval ?? [0, 1];
          expect(low >= 0 && low <= (rate ?? low) + 1e-12).toBe(true);
          expect(high <= 1 && high >= (rate ?? high) - 1e-12).toBe(true);
        }
        for (const { itemRest, itemRestInterval, upperLower } of [
          ...report.annotations,
          ...flagged(report),
        ]) {
          expect(Math.abs(itemRest ?? 0)).toBeLessThanOrEqual(1);
          expect(Math.abs(upperLower ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
          const [low, high] = itemRestInterval ?? [-1, 1];
          expect(low <= (itemRest ?? 0) && high >= (itemRest ?? 0)).toBe(true);
        }
        expect(report.reliability.alpha ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
      often,
    );
  });

  it('add up: the rows of the confusion matrix, and what became of arguable passages', () => {
    fc.assert(
      fc.property(classWork, (work) => {
        const { confusion, annotations, arguable, decoys, nearMisses, learners } = reportOn(work);
        for (const row of confusion.rows) {
          expect(sum(Object.values(row.given)) + row.unmarked).toBe(row.total);
          expect(Object.keys(row.given).every((name) => confusion.names.includes(name))).toBe(true);
        }
        expect(sum(confusion.rows.map(({ total }) => total))).toBe(
          (annotations.length + decoys.length + nearMisses.length) * learners.length,
        );
        expect(
          arguable.every(({ accepted, misnamed, left }) => accepted + misnamed + left === learners.length),
        ).toBe(true);
        expect(sum(annotations.map(({ hits }) => hits))).toBe(sum(learners.map(({ hits }) => hits)));
        expect(sum(decoys.map(({ falseFlags }) => falseFlags))).toBe(
          sum(learners.map(({ falseAlarms }) => falseAlarms)),
        );
      }),
      often,
    );
  });

  it('have each word as hot as learners named it, word by word', () => {
    fc.assert(
      fc.property(classWork, (work) => {
        const { heat } = reportOn(work);
        const named = work.answers.map(({ marks }) => namesOnWords(work.key.tokens, marks));
        const words = Array.from({ length: work.key.tokens }, (_, word) => word);
        expect(heat.any).toEqual(
          words.map((word) => named.filter((names) => (names[word]?.size ?? 0) > 0).length),
        );
        for (const { name, words: counts } of heat.names) {
          expect(counts).toEqual(words.map((word) => named.filter((names) => names[word]?.has(name)).length));
        }
      }),
      often,
    );
  });

  it('have each sentence marked by as many as marked half of it, word by word', () => {
    fc.assert(
      fc.property(classWork, (work) => {
        const { sentences } = reportOn(work);
        const named = work.answers.map(({ marks }) => namesOnWords(work.key.tokens, marks));
        const expected = work.key.sentences.map(({ start, end }) => {
          const isMarkedBy = (names: (typeof named)[number]) =>
            names.slice(start, end).filter((set) => set.size > 0).length >= (end - start) / 2;
          return named.filter(isMarkedBy).length;
        });
        expect(sentences.map(({ marked }) => marked)).toEqual(expected);
      }),
      often,
    );
  });

  it('compare a class with itself as no change', () => {
    fc.assert(
      fc.property(classWork, ({ key, answers }) => {
        const classKey = createClassKey(key);
        const tries = answers.map((answer) => ({
          id: answer.id,
          first: scored(classKey, answer),
          best: scored(classKey, answer),
        }));
        const { first, best, change } = classReport(classKey, tries);
        expect(best).toEqual(answers.length === 0 ? null : first);
        expect(change?.measures.raw.change?.mean ?? 0).toBe(0);
        expect([change?.discrimination ?? 'not-shown', change?.flagging ?? 'not-shown']).toEqual([
          'not-shown',
          'not-shown',
        ]);
      }),
      often,
    );
  });
});
