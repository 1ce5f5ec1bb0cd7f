import { describe, expect, it } from 'vitest';
import type { ItemScore } from '../../../src/core/scoring/outcomes/item-score.ts';
import type { ScoreSummary } from '../../../src/core/scoring/outcomes/receipt.ts';
import { scoreHeadline } from '../../../src/ui/explain/score-headline.ts';

const summary: ScoreSummary = {
  found: 0,
  scored: 10,
  partly: 0,
  missed: 10,
  named: 0,
  fair: 10,
  decoys: 10,
  nearMissesFlagged: 0,
  nearMisses: 5,
  arguableAccepted: 0,
  arguable: 3,
  spurious: 0,
};

function headline(changes: Partial<ScoreSummary>, score: number, overflagRate: number, labels = ['m1']) {
  const outcomes = [{ labels }] as unknown as ItemScore['outcomes'];
  return scoreHeadline({ summary: { ...summary, ...changes }, score, overflagRate, outcomes } as ItemScore);
}

describe('the headline of a score', () => {
  it.each([
    ['nothing was marked', headline({}, 0, 0, []), 'nothing'],
    ['most was found and most sound text left alone', headline({ found: 8 }, 0.8, 0.02), 'sharpAndFair'],
    ['most was found and many decoys flagged', headline({ found: 8, fair: 4 }, 0.4, 0.1), 'sharp'],
    ['little was found and sound text left alone', headline({ found: 2 }, 0.2, 0.01), 'fair'],
    ['an arguable passage alone was marked', headline({}, 0, 0), 'fair'],
    ['much plain text was marked', headline({ found: 2 }, 0, 0.4), 'start'],
    ['everything was marked', headline({ found: 10, fair: 0 }, 0, 1), 'wide'],
  ])('says the right thing when %s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});
