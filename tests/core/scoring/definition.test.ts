import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareKey } from '../../../src/core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../../src/core/scoring/word-rule/score-words.ts';
import { anyParams, keyAndMarks } from './arbitraries.ts';
import { referenceScore } from './reference-score.ts';
import { runs } from '../../support/runs.ts';

describe('the word rule', () => {
  it('gives the numbers of its definition, read word by word', () => {
    fc.assert(
      fc.property(keyAndMarks, anyParams, ({ key, marks }, params) => {
        const expected = referenceScore(key, marks, params);
        const score = scoreWords(prepareKey(key, params), marks);
        const chargedWords = score.charged.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, index) => start + index),
        );
        expect(chargedWords).toEqual(expected.chargedWords);
        expect(score.entries.assigned).toEqual(expected.assigned);
        for (const column of ['found', 'named'] as const) {
          expect(score.entries[column]).toHaveLength(expected[column].length);
          score.entries[column].forEach((value, position) =>
            expect(value).toBeCloseTo(expected[column][position] ?? Number.NaN, 12),
          );
        }
        for (const number of ['gain', 'cost', 'raw', 'c', 'V', 'kappa'] as const) {
          expect(score[number]).toBeCloseTo(expected[number], 10);
        }
      }),
      { numRuns: runs(1500), seed: 1 },
    );
  });
});
