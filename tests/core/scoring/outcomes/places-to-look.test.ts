import { describe, expect, it } from 'vitest';
import { firstItem } from '../../../../src/core/lesson/lesson-bundle.ts';
import { placesToLook } from '../../../../src/core/scoring/outcomes/places-to-look.ts';
import { feedbackFixture, responseWith, secondLookBundle } from '../../../support/second-look-fixture.ts';

const { passage } = firstItem(secondLookBundle);
const places = (...marks: [string, string][]) =>
  placesToLook(passage, feedbackFixture(responseWith(...marks)).score);

describe('the places to look at again', () => {
  it('are the weak spots that are missed, found in part or misnamed, with their paragraphs', () => {
    expect(places(['Reports say so', 'slippery-slope'], ['it will fall', 'slippery-slope'])).toEqual([
      {
        annotation: 'u1',
        outcome: 'mislabeled',
        paragraph: 1,
        labels: ['m1'],
        given: 'slippery-slope',
      },
      { annotation: 'f1', outcome: 'missed', paragraph: 1, labels: [] },
      { annotation: 'sl1', outcome: 'partial', paragraph: 2, labels: ['m2'] },
    ]);
  });

  it('are none when every weak spot is found and named, whatever else is marked', () => {
    expect(
      places(
        ['Reports say so', 'anonymous-sourcing'],
        ['The bridge is 900 metres long', 'factual-error'],
        ['it will fall, and then the town, and then the county', 'slippery-slope'],
        ['It opened in June', 'factual-error'],
      ),
    ).toEqual([]);
  });
});
