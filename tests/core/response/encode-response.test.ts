import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeResponse } from '../../../src/core/response/decode-response.ts';
import { encodeResponse } from '../../../src/core/response/encode-response.ts';
import { expectIssues } from './expect-value.ts';
import { anyMarking } from './marking-arbitrary.ts';
import { markingWith, slope } from './marking-with.ts';

describe('encodeResponse and decodeResponse', () => {
  it('give back any response a learner can make, through JSON', () => {
    fc.assert(
      fc.property(anyMarking, ({ response }) => {
        const text = JSON.stringify(encodeResponse(response));

        expect(decodeResponse(JSON.parse(text))).toEqual({ ok: true, value: response });
      }),
    );
  });

  it('write one short list for each label', () => {
    const { response } = markingWith(slope(3, 9), {
      ...slope(12, 20),
      confidence: 'hunch',
      reason: 'why',
      evidence: 'summits',
    });

    expect(encodeResponse(response)).toEqual({
      version: 2,
      labels: [
        ['m1', 3, 9, 'slippery-slope', null, null, null],
        ['m2', 12, 20, 'slippery-slope', 'hunch', 'why', 'summits'],
      ],
    });
  });

  it('still read version 1, which could cite nothing', () => {
    const { response } = markingWith(slope(3, 9), { ...slope(12, 20), confidence: 'hunch', reason: 'why' });
    const labels = [
      ['m1', 3, 9, 'slippery-slope', null, null],
      ['m2', 12, 20, 'slippery-slope', 'hunch', 'why'],
    ];

    expect(decodeResponse({ version: 1, labels })).toEqual({ ok: true, value: response });
  });

  it.each([
    [
      'a version 1 that cites a card',
      { version: 1, labels: [['m1', 3, 4, 'slippery-slope', null, null, 'summits']] },
      ['schema at response › labels[0][6]'],
    ],
    ['another version', { version: 3, labels: [] }, ['schema at response › version']],
    ['a field too many', { version: 1, labels: [], key: 1 }, ['schema at response › key']],
    [
      'an empty span and a confidence nobody can have',
      {
        version: 1,
        labels: [
          ['m1', 3, 3, 'slippery-slope', null, null],
          ['m2', 3, 4, 'slippery-slope', 'sure', null],
        ],
      },
      ['schema at response › labels[0]', 'schema at response › labels[1][4]'],
    ],
    [
      'an id twice',
      {
        version: 1,
        labels: [
          ['m1', 3, 4, 'slippery-slope', null, null],
          ['m1', 4, 5, 'slippery-slope', null, null],
        ],
      },
      ['duplicate-id at response › labels[1].id'],
    ],
    ['no object at all', 'm1', ['schema at response']],
  ])('refuse %s', (_, data, issues) => {
    expect(expectIssues(decodeResponse(data)).toSorted()).toEqual(issues);
  });
});
