import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/core/response/label.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { defaultScoringParams } from '../../../src/core/scoring/word-rule/word-key.ts';
import { passageOf } from '../../support/passage-of.ts';
import { often } from './arbitraries.ts';
import {
  ana,
  annotation,
  decoy,
  key,
  label,
  outcomeOf,
  passage,
  resolved,
  scoreMillRoad,
  sentences,
} from './mill-road.ts';

const c = 21 / 656;

describe('the learners of the worked example', () => {
  it.each<[string, Label[], number]>([
    ['Ana, who has everything right, 100', [...ana], 100],
    [
      'Ivy, who marks whole sentences, 100',
      [
        label('1', sentences.slope, 'slope'),
        label('2', sentences.insiders, 'anonymous'),
        label('3', sentences.stretch, 'error'),
      ],
      100,
    ],
    [
      'Ben, who misnames everything, 50',
      [
        label('1', sentences.slope, 'anonymous'),
        label('2', 'Several insiders say', 'error'),
        label('3', 'three kilometres long, well over two miles', 'slope'),
      ],
      50,
    ],
    [
      'Cai, who marks parts, 47',
      [
        label('1', 'soon every road in town will be shut', 'slope'),
        label('2', 'insiders say', 'anonymous'),
        label('3', 'three kilometres', 'error'),
      ],
      47,
    ],
    ['Dee, who adds a decoy to Ana’s, 72', [...ana, label('5', sentences.shops, 'anonymous')], 72],
    [
      'Jon, who marks the decoy in the flawed sentence, 52',
      [
        label('1', sentences.slope, 'slope'),
        label('2', 'Several insiders say', 'anonymous'),
        label('3', 'from the station to the old mill', 'error'),
      ],
      52,
    ],
    [
      'Kim, who adds the near-miss and misnames the arguable, 82',
      [...ana.slice(0, 3), label('5', sentences.cyclists, 'slope'), label('6', sentences.market, 'error')],
      82,
    ],
    [
      'Dan, who marks every sentence, 12',
      [
        label('1', sentences.vote, 'slope'),
        label('2', sentences.slope, 'slope'),
        label('3', sentences.insiders, 'anonymous'),
        label('4', sentences.leeds, 'anonymous'),
        label('5', sentences.stretch, 'error'),
        label('6', sentences.shops, 'anonymous'),
        label('7', sentences.cyclists, 'slope'),
        label('8', sentences.market, 'slope'),
      ],
      12,
    ],
    [
      'Eli, who marks one word each, 18',
      [label('1', 'shut', 'slope'), label('2', 'insiders', 'anonymous'), label('3', 'miles', 'error')],
      18,
    ],
    [
      'Gus, who marks every sentence under every name, 0',
      Object.values(sentences).flatMap((quote, index) =>
        ['slope', 'anonymous', 'error'].map((name) => label(`${index} ${name}`, quote, name)),
      ),
      0,
    ],
    [
      'Fay, who selects all, 0',
      [{ id: '1', span: { start: 0, end: passage.text.length }, technique: 'slope' }],
      0,
    ],
    ['Hal, who marks nothing, 0', [], 0],
  ])('gives %s', (_, labels, score100) => {
    expect(scoreMillRoad(labels).score100).toBe(score100);
  });
});

describe('the example of docs/scoring.md', () => {
  it('gives Nora 41, with a receipt of six lines', () => {
    const score = scoreMillRoad([
      label('1', 'on Monday', 'error'),
      label('2', sentences.slope, 'slope'),
      label('3', 'Several insiders', 'error'),
      label('4', sentences.stretch, 'error'),
      label('5', sentences.shops, 'anonymous'),
      label('6', sentences.cyclists, 'slope'),
      label('7', sentences.market, 'slope'),
    ]);
    expect(score.receipt.lines.map(({ points }) => points.toFixed(3))).toEqual([
      '-0.064',
      '1.000',
      '0.333',
      '1.000',
      '-0.832',
      '-0.192',
    ]);
    expect([score.gain.toFixed(3), score.cost.toFixed(3), score.score100]).toEqual(['2.333', '1.088', 41]);
    expect([score.V, score.kappa, score.chargedWords]).toEqual([82, 7 / 8, 21]);
    expect(score.c).toBeCloseTo(c, 15);
    expect(score.summary).toMatchObject({ found: 3, named: 2, fair: 2, decoys: 3 });
  });
});

describe('outcomes', () => {
  it('explains everything in reading order, and only that', () => {
    const { outcomes } = scoreMillRoad([]);
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['K1', 'missed'],
      ['K2', 'missed'],
      ['D1', 'respected'],
      ['D2', 'respected'],
      ['K3', 'missed'],
      ['D3', 'respected'],
      ['N1', 'near-miss'],
      ['A1', 'arguable'],
    ]);
  });

  it('calls a flaw found and named correct, with the points of both', () => {
    expect(outcomeOf(scoreMillRoad(ana), 'K2')).toEqual({
      type: 'annotation',
      id: 'K2',
      span: label('', 'Several insiders say', '').span,
      outcome: 'correct',
      labels: ['a2'],
      coreWords: 3,
      foundWords: 3,
      isNamed: true,
      given: 'anonymous',
      weight: 1,
      earned: 1,
      earnedByFinding: 0.5,
      earnedByNaming: 0.5,
      cost: 0,
      chargedWords: 0,
    });
  });

  it('calls a flaw under a wrong name mislabeled and keeps half its points', () => {
    const score = scoreMillRoad([label('1', sentences.insiders, 'error')]);
    expect(outcomeOf(score, 'K2')).toMatchObject({
      outcome: 'mislabeled',
      isNamed: false,
      given: 'error',
      earned: 0.5,
      earnedByFinding: 0.5,
      earnedByNaming: 0,
    });
  });

  it('calls less than half of the core partial, named or not', () => {
    const half = 'soon every road in town will be shut';
    expect(outcomeOf(scoreMillRoad([label('1', half, 'slope')]), 'K1')).toMatchObject({
      outcome: 'partial',
      isNamed: true,
      foundWords: 8,
      coreWords: 17,
      earned: 8 / 17,
    });
    expect(outcomeOf(scoreMillRoad([label('1', half, 'error')]), 'K1')).toMatchObject({
      outcome: 'partial',
      isNamed: false,
      given: 'error',
    });
  });

  it('splits the naming between all names on a core', () => {
    const labels = ['slope', 'anonymous', 'error'].map((name) => label(name, sentences.insiders, name));
    expect(outcomeOf(scoreMillRoad(labels), 'K2')).toMatchObject({
      outcome: 'correct',
      given: 'anonymous',
      labels: ['anonymous', 'error', 'slope'],
      earnedByNaming: 0.5 / 3,
    });
  });

  it('relates a label beside the core to the flaw when it makes one run with a label on it', () => {
    const labels = [
      label('core', 'Several insiders say', 'anonymous'),
      label('rest', 'the mayor had already made up her mind', 'anonymous'),
    ];
    expect(outcomeOf(scoreMillRoad(labels), 'K2')).toMatchObject({
      outcome: 'correct',
      labels: ['core', 'rest'],
    });
    expect(scoreMillRoad(labels).chargedWords).toBe(0);
  });

  it('charges a marked decoy double', () => {
    expect(outcomeOf(scoreMillRoad([label('1', sentences.shops, 'anonymous')]), 'D3')).toEqual({
      type: 'decoy',
      id: 'D3',
      span: label('', sentences.shops, '').span,
      outcome: 'decoyed',
      labels: ['1'],
      given: 'anonymous',
      earned: 0,
      cost: c * 2 * 13,
      chargedWords: 13,
    });
  });

  it('calls a decoy respected when less than half of it is charged, and charges that', () => {
    const outcome = outcomeOf(
      scoreMillRoad([label('1', 'Shopkeepers told this newspaper', 'anonymous')]),
      'D3',
    );
    expect(outcome).toMatchObject({ outcome: 'respected', chargedWords: 4, cost: c * 8 });
  });

  it('leaves a decoy free inside a flawed sentence that is marked', () => {
    const outcome = outcomeOf(scoreMillRoad([label('1', sentences.stretch, 'error')]), 'D2');
    expect(outcome).toMatchObject({ outcome: 'respected', labels: ['1'], chargedWords: 0, cost: 0 });
  });

  it('charges a near-miss like plain text and flags it', () => {
    expect(outcomeOf(scoreMillRoad([label('1', sentences.cyclists, 'slope')]), 'N1')).toMatchObject({
      outcome: 'near-miss',
      isFlagged: true,
      given: 'slope',
      chargedWords: 6,
      cost: c * 6,
    });
  });

  it.each([
    ['accepted under a name it accepts', ['slope'], 'accepted', 0],
    ['misnamed under another', ['error'], 'misnamed', 11],
    ['misnamed under both, and charged once', ['slope', 'error'], 'misnamed', 11],
    ['left when nobody marks it', [], 'left', 0],
  ])('calls an arguable passage %s', (_, names, response, chargedWords) => {
    const score = scoreMillRoad(names.map((name) => label(name, sentences.market, name)));
    expect(outcomeOf(score, 'A1')).toMatchObject({ response, chargedWords, cost: c * chargedWords });
    expect(score.chargedWords).toBe(chargedWords);
  });

  it('calls words beside the core of an arguable passage plain', () => {
    const score = scoreMillRoad([label('1', 'Lose the cars', 'slope')]);
    expect(outcomeOf(score, 'A1')).toMatchObject({ response: 'left', cost: 0 });
    expect(outcomeOf(score, '1')).toMatchObject({ outcome: 'spurious', chargedWords: 3 });
  });

  it('charges words beside the core to the arguable passage when another label misnames it', () => {
    const labels = [
      label('beside', 'Lose the cars', 'slope'),
      label('wrong', 'sooner or later, you lose the market', 'error'),
    ];
    const score = scoreMillRoad(labels);
    expect(outcomeOf(score, 'A1')).toMatchObject({
      chargedWords: 10,
      labels: ['beside', 'wrong'],
      given: 'error',
    });
  });

  it('charges plain words to the label that marked them for nothing', () => {
    const score = scoreMillRoad([label('1', sentences.vote, 'error')]);
    expect(outcomeOf(score, '1')).toEqual({
      type: 'plain',
      id: '1',
      span: label('', sentences.vote, '').span,
      outcome: 'spurious',
      labels: ['1'],
      given: 'error',
      earned: 0,
      cost: c * 14,
      chargedWords: 14,
    });
  });

  it('charges only what lies outside when a mark runs over the end of a flawed sentence', () => {
    const score = scoreMillRoad([label('1', `${sentences.vote} ${sentences.slope}`, 'slope')]);
    expect(outcomeOf(score, 'K1')).toMatchObject({ outcome: 'correct', labels: ['1'] });
    expect(outcomeOf(score, '1')).toMatchObject({ outcome: 'spurious', chargedWords: 14 });
  });

  it('charges words to the label that pays for them, not to a free one over the same words', () => {
    // The first label frees the sentence under its own name; the second misses the core and pays.
    const labels = [
      label('free', sentences.insiders, 'anonymous'),
      label('paid', 'the mayor had already', 'slope'),
    ];
    const score = scoreMillRoad(labels);
    expect(outcomeOf(score, 'free')).toBeUndefined();
    expect(outcomeOf(score, 'paid')).toMatchObject({ outcome: 'spurious', chargedWords: 4 });
  });

  it('names the technique that is paid for at a decoy, not one that is free over it', () => {
    const labels = [
      label('free', sentences.stretch, 'error'),
      label('paid', 'from the station to the old mill', 'slope'),
    ];
    expect(outcomeOf(scoreMillRoad(labels), 'D2')).toMatchObject({
      outcome: 'decoyed',
      labels: ['free', 'paid'],
      given: 'slope',
    });
  });

  it('charges a label for its own words only, not for those of another in the same run', () => {
    const labels = [label('vote', sentences.vote, 'slope'), label('slope', sentences.slope, 'slope')];
    const score = scoreMillRoad(labels);
    expect(outcomeOf(score, 'vote')).toMatchObject({ chargedWords: 14, labels: ['vote'] });
    expect(outcomeOf(score, 'slope')).toBeUndefined();
  });

  it('tells words that two labels pay for once, under the first, and names both', () => {
    const labels = [label('late', 'on Monday to close', 'slope'), label('early', sentences.vote, 'error')];
    const score = scoreMillRoad(labels);
    expect(outcomeOf(score, 'early')).toMatchObject({ chargedWords: 14, labels: ['early', 'late'] });
    expect(outcomeOf(score, 'late')).toBeUndefined();
  });
});

describe('keys with special entries', () => {
  const text = 'One two three four five six. Seven eight nine ten eleven twelve. Plain words stand here.';

  it('does not call an arguable passage misnamed when a flaw around it frees the name', () => {
    const nested = resolved(text, {
      annotations: [
        annotation({ id: 'outer', technique: 'error', core: 'One two three four' }),
        annotation({ id: 'inner', technique: 'slope', status: 'arguable', core: 'three four' }),
      ],
    });
    const score = scoreItem(passageOf(text), nested, {
      labels: [label('1', 'One two three four five six.', 'error', text)],
    });
    expect(outcomeOf(score, 'inner')).toMatchObject({ response: 'left', chargedWords: 0, labels: ['1'] });
    expect(score.raw).toBe(1);
  });

  it('accepts every technique that is as right', () => {
    const either = resolved(text, {
      annotations: [annotation({ id: 'a', technique: 'error', also: ['slope'], core: 'two three' })],
    });
    const score = scoreItem(passageOf(text), either, { labels: [label('1', 'two three', 'slope', text)] });
    expect(outcomeOf(score, 'a')).toMatchObject({ outcome: 'correct', given: 'slope', earned: 1 });
  });

  it('gives full marks for leaving a sound passage alone', () => {
    const sound = resolved(text, { decoys: [decoy('d', 'Seven eight nine')] });
    const score = scoreItem(passageOf(text), sound, { labels: [] });
    expect([score.score100, score.raw, score.receipt]).toEqual([
      100,
      1,
      { lines: [], gain: 0, cost: 0, outOf: 0 },
    ]);
  });

  it('weighs an annotation by its weight', () => {
    const heavy = resolved(text, {
      annotations: [
        annotation({ id: 'a', technique: 'error', core: 'two three', weight: 3 }),
        annotation({ id: 'b', technique: 'error', core: 'nine ten' }),
      ],
    });
    const score = scoreItem(passageOf(text), heavy, { labels: [label('1', 'two three', 'error', text)] });
    expect([score.W, score.gain, score.score100]).toEqual([4, 3, 75]);
  });

  it('scores with the constants it is given', () => {
    const labels = [label('1', sentences.insiders, 'error')];
    const { gain } = scoreItem(passage, key, { labels }, { ...defaultScoringParams, phi: 0.75 });
    expect(gain).toBe(0.75);
  });
});

describe('labels', () => {
  it('cover the words they hold at least half of', () => {
    const { start, end } = label('', 'Several insiders say', '').span;
    const ragged = { id: '1', span: { start: start + 3, end: end - 1 }, technique: 'anonymous' };
    expect(outcomeOf(scoreMillRoad([ragged]), 'K2')).toMatchObject({ foundWords: 3 });
  });

  it('that cover no word change nothing', () => {
    const { start } = label('', sentences.vote, '').span;
    const empty = { id: '1', span: { start, end: start + 1 }, technique: 'slope' };
    expect(scoreMillRoad([...ana, empty])).toEqual(scoreMillRoad(ana));
  });
});

describe('the summary', () => {
  it('counts what the learner sees first', () => {
    const labels = [
      label('1', sentences.slope, 'slope'),
      label('2', 'Several insiders say', 'error'),
      label('3', 'three kilometres', 'error'),
      label('4', sentences.shops, 'anonymous'),
      label('5', sentences.cyclists, 'slope'),
      label('6', sentences.market, 'slope'),
      label('7', sentences.vote, 'slope'),
    ];
    expect(scoreMillRoad(labels).summary).toEqual({
      found: 2,
      scored: 3,
      partly: 1,
      missed: 0,
      named: 1,
      fair: 2,
      decoys: 3,
      nearMissesFlagged: 1,
      nearMisses: 1,
      arguableAccepted: 1,
      arguable: 1,
      spurious: 1,
    });
  });
});

/** Any labels on the worked example. */
const anyLabels = fc
  .array(
    fc.record({
      place: fc.oneof(
        fc
          .constantFrom(
            ...Object.values(sentences),
            ...key.annotations.map(({ core }) => passage.text.slice(core.span.start, core.span.end)),
            'from the station to the old mill',
          )
          .map((quote) => label('', quote, '').span),
        fc
          .tuple(fc.nat({ max: passage.text.length - 1 }), fc.integer({ min: 1, max: 90 }))
          .map(([start, length]) => ({ start, end: Math.min(passage.text.length, start + length) })),
      ),
      technique: fc.constantFrom('slope', 'anonymous', 'error', 'other'),
    }),
    { maxLength: 9 },
  )
  .map((labels) =>
    labels.map(({ place, technique }, index) => ({ id: `l${index}`, span: place, technique })),
  );

describe('the receipt', () => {
  it('adds up, whatever is marked', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const { receipt, raw, W, outcomes, chargedWords, gain, cost } = scoreMillRoad(labels);
        const total = receipt.lines.reduce((sum, { points }) => sum + points, 0);
        expect(total).toBeCloseTo(raw * W, 9);
        expect(outcomes.reduce((sum, outcome) => sum + outcome.earned, 0)).toBeCloseTo(gain, 9);
        expect(outcomes.reduce((sum, outcome) => sum + outcome.cost, 0)).toBeCloseTo(cost, 9);
        expect(outcomes.reduce((sum, outcome) => sum + outcome.chargedWords, 0)).toBe(chargedWords);
        expect([receipt.gain, receipt.cost, receipt.outOf]).toEqual([gain, cost, W]);
      }),
      often,
    );
  });

  it('has a line for every scored annotation and every charge, and no others', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const { receipt, outcomes } = scoreMillRoad(labels);
        const expected = outcomes.filter(({ type, cost }) => type === 'annotation' || cost > 0);
        expect(receipt.lines.map(({ outcome }) => outcome)).toEqual(expected);
      }),
      often,
    );
  });

  it('relates every label that covers words to at least one outcome', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const { outcomes } = scoreMillRoad(labels);
        const lost = labels.filter(({ id, span }) => {
          const holdsWord = passage.words.some((word) => span.start <= word.start && word.end <= span.end);
          return holdsWord && !outcomes.some((outcome) => outcome.labels.includes(id));
        });
        expect(lost).toEqual([]);
      }),
      often,
    );
  });

  it('is the same whatever the order of the labels', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        expect(scoreMillRoad(labels.toReversed())).toEqual(scoreMillRoad(labels));
      }),
      often,
    );
  });
});

describe('the score on 100', () => {
  const scoreOf = (raw: number): number => {
    // A flaw of many words, so that nearly everything can be found.
    const words = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
    const text = `${words}. ${words.replaceAll('w', 'v')}.`;
    const lone = resolved(text, { annotations: [annotation({ id: 'a', technique: 'error', core: words })] });
    const found = words.split(' ').slice(0, Math.round(raw * 1000));
    const labels = [{ id: '1', span: { start: 0, end: found.join(' ').length }, technique: 'error' }];
    return scoreItem(passageOf(text), lone, { labels }).score100;
  };

  it.each([
    [1, 100],
    [0.999, 99],
    [0.996, 99],
    [0.125, 12],
    [0.126, 13],
    [0.005, 0],
    [0.006, 1],
  ])('of %f is %i', (raw, score100) => {
    expect(scoreOf(raw)).toBe(score100);
  });
});
