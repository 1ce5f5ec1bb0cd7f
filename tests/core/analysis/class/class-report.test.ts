import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLearner, createClassAccumulator } from '../../../../src/core/analysis/class/class-accumulator.ts';
import { classKeyOf, scoreResponse } from '../../../../src/core/analysis/class/class-key.ts';
import {
  type PassageReport,
  classReport,
  finishClass,
} from '../../../../src/core/analysis/class/passage-report.ts';
import { compareTries } from '../../../../src/core/analysis/class/compare-tries.ts';
import { poolLearners } from '../../../../src/core/analysis/class/learner-figures.ts';
import type { Label } from '../../../../src/core/response/label.ts';
import type { AnnotationOutcome, ItemOutcome } from '../../../../src/core/scoring/outcomes/outcome.ts';
import { scoreItem } from '../../../../src/core/scoring/score-item.ts';
import { often } from '../../scoring/arbitraries.ts';
import { ana, key, label, passage, sentences } from '../../scoring/mill-road.ts';

const classKey = classKeyOf(passage, key);

/** Learners of the worked example (docs/scoring.md#an-example). */
const ivy = [
  label('1', sentences.slope, 'slope'),
  label('2', sentences.insiders, 'anonymous'),
  label('3', sentences.stretch, 'error'),
];
const ben = [
  label('1', sentences.slope, 'anonymous'),
  label('2', 'Several insiders say', 'error'),
  label('3', 'three kilometres long, well over two miles', 'slope'),
];
const dee = [...ana, label('5', sentences.shops, 'anonymous')];
const kim = [
  label('1', sentences.slope, 'slope'),
  label('2', 'Several insiders say', 'anonymous'),
  label('3', 'three kilometres long, well over two miles', 'error'),
  label('4', sentences.market, 'error'),
  label('5', sentences.cyclists, 'anonymous'),
];

function reportOn(answers: Readonly<Record<string, readonly Label[]>>): PassageReport {
  const accumulator = createClassAccumulator(classKey);
  for (const [id, labels] of Object.entries(answers)) {
    addLearner(accumulator, id, scoreResponse(passage, classKey, { labels }));
  }
  return finishClass(accumulator);
}

const five = { ana, ivy, ben, dee, kim };

describe('a class of five on Mill Road', () => {
  const report = reportOn(five);

  it('has the scores of the worked example', () => {
    expect(report.learners.map(({ id, score }) => [id, Math.round(score * 100)])).toEqual([
      ['ana', 100],
      ['ben', 50],
      ['dee', 72],
      ['ivy', 100],
      ['kim', 82],
    ]);
  });

  it('says of each flaw how many found and named it, and as what', () => {
    const rows = report.annotations.map(({ id, technique, hits, named, given, meanCredit }) => {
      return { id, technique, hits, named, given, meanCredit };
    });
    expect(rows).toEqual([
      { id: 'K1', technique: 'slope', hits: 5, named: 4, given: { anonymous: 1, slope: 4 }, meanCredit: 0.9 },
      {
        id: 'K2',
        technique: 'anonymous',
        hits: 5,
        named: 4,
        given: { anonymous: 4, error: 1 },
        meanCredit: 0.9,
      },
      { id: 'K3', technique: 'error', hits: 5, named: 4, given: { error: 4, slope: 1 }, meanCredit: 0.9 },
    ]);
  });

  it('says who flagged sound passages, by their ids in the key', () => {
    const rows = [...report.decoys, ...report.nearMisses].map(({ id, falseFlags, given }) => [
      id,
      falseFlags,
      given,
    ]);
    expect(rows).toEqual([
      ['D1', 0, {}],
      ['D2', 0, {}],
      ['D3', 1, { anonymous: 1 }],
      ['N1', 1, { anonymous: 1 }],
    ]);
  });

  it('says what became of the passage that can be argued', () => {
    expect(report.arguable).toEqual([
      { id: 'A1', technique: 'slope', learners: 5, accepted: 2, misnamed: 1, left: 2, markedRate: 0.6 },
    ]);
  });

  it('shows what is taken for what', () => {
    expect(
      report.confusion.rows.map(({ kind, technique, given, unmarked }) => [
        technique ?? kind,
        given,
        unmarked,
      ]),
    ).toEqual([
      ['anonymous', { anonymous: 4, error: 1 }, 0],
      ['error', { error: 4, slope: 1 }, 0],
      ['slope', { anonymous: 1, slope: 4 }, 0],
      ['decoy', { anonymous: 1 }, 14],
      ['near-miss', { anonymous: 1 }, 4],
    ]);
  });

  it('says how many marked each sentence, and what it is', () => {
    expect(report.sentences.map(({ kind, marked }) => [kind, marked])).toEqual([
      ['sound', 0],
      ['flawed', 5],
      ['flawed', 1],
      ['sound', 0],
      ['flawed', 1],
      ['sound', 1],
      ['sound', 1],
      ['arguable', 3],
    ]);
    expect(report.keyAgreement).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 2,
      trueNegatives: 4,
    });
  });

  it('tells finding apart from flagging', () => {
    const dots = report.learners.map(({ id, hits, falseAlarms, overflagRate }) => [
      id,
      hits,
      falseAlarms,
      overflagRate,
    ]);
    // Sound words are 115 less the four sentences that may be marked, 24 + 11 + 18 + 11.
    expect(dots).toEqual([
      ['ana', 3, 0, 0],
      ['ben', 3, 0, 0],
      ['dee', 3, 1, 13 / 51],
      ['ivy', 3, 0, 0],
      ['kim', 3, 0, 6 / 51],
    ]);
    expect(report.sensitivity.pooled).toMatchObject({ hits: 15, flaws: 15, falseAlarms: 1, decoys: 15 });
    expect(report.learners.every(({ leaning }) => leaning === 'too-few-to-say')).toBe(true);
  });

  it('draws no conclusions from five', () => {
    expect([report.splits, report.leads]).toEqual([[], []]);
  });
});

describe('an empty class', () => {
  it('has a report without numbers', () => {
    const report = reportOn({});
    expect(report.annotations[0]).toEqual({
      id: 'K1',
      technique: 'slope',
      learners: 0,
      meanCredit: null,
      meanFound: null,
      hits: 0,
      hitRate: null,
      hitInterval: null,
      named: 0,
      namedRate: null,
      namedInterval: null,
      given: {},
      partly: 0,
      itemRest: null,
      itemRestInterval: null,
      upperLower: null,
    });
    expect(report.raw).toBe(null);
    expect(report.sensitivity).toEqual({ pooled: null, Pr: null, dPrime: null, c: null });
    expect(report.reliability).toEqual({ learners: 0, entries: 6, alpha: null, interval: null, sem: null });
    expect(report.keyAgreement).toBe(null);
    expect(report.calibration.brier).toBe(null);
  });
});

describe('a learner who comes twice', () => {
  it('is a mistake of the caller', () => {
    const accumulator = createClassAccumulator(classKey);
    const nothing = scoreResponse(passage, classKey, { labels: [] });
    addLearner(accumulator, 'ana', nothing);
    expect(() => addLearner(accumulator, 'ana', nothing)).toThrow('there are two learners ana');
  });
});

describe('a class of any answers', () => {
  const quotes = [
    ...Object.values(sentences),
    'Several insiders',
    'from the station to the old mill',
    'three kilometres',
    'every road in town',
    'sooner or later',
  ];
  const anyLabels = fc
    .array(fc.tuple(fc.constantFrom(...quotes), fc.constantFrom('slope', 'anonymous', 'error')), {
      maxLength: 6,
    })
    .map((marks) => marks.map(([quote, technique], position) => label(`m${position}`, quote, technique)));

  /** The outcomes of one entry over a class. */
  const outcomesOf = (outcomes: readonly ItemOutcome[][], id: string) =>
    outcomes.flatMap((list) => list.find((outcome) => outcome.id === id) ?? []);

  it('adds up to what learners are told, entry by entry', () => {
    fc.assert(
      fc.property(fc.array(anyLabels, { maxLength: 6 }), (answers) => {
        const report = reportOn(
          Object.fromEntries(answers.map((labels, position) => [`l${position}`, labels])),
        );
        const scores = answers.map((labels) => scoreItem(passage, key, { labels }));
        const outcomes = scores.map((score) => [...score.outcomes]);
        expect(report.learners.map(({ raw }) => raw)).toEqual(scores.map(({ raw }) => raw));
        for (const { id, hits, named, given } of report.annotations) {
          const told = outcomesOf(outcomes, id) as AnnotationOutcome[];
          const found = told.filter(({ outcome }) => outcome === 'correct' || outcome === 'mislabeled');
          expect(found).toHaveLength(hits);
          expect(found.filter(({ outcome }) => outcome === 'correct')).toHaveLength(named);
          for (const [name, count] of Object.entries(given)) {
            expect(found.filter((outcome) => outcome.given === name)).toHaveLength(count);
          }
        }
        for (const { id, accepted, misnamed, left } of report.arguable) {
          const told = outcomesOf(outcomes, id).map((outcome) =>
            'response' in outcome ? outcome.response : '',
          );
          const count = (response: string) => told.filter((each) => each === response).length;
          expect([accepted, misnamed, left]).toEqual([count('accepted'), count('misnamed'), count('left')]);
        }
        for (const { id, falseFlags } of [...report.decoys, ...report.nearMisses]) {
          const told = outcomesOf(outcomes, id).filter((outcome) =>
            outcome.type === 'near-miss' ? outcome.isFlagged : outcome.outcome === 'decoyed',
          );
          expect(told).toHaveLength(falseFlags);
        }
      }),
      often,
    );
  });
});

describe('confidence', () => {
  const sure = (mark: Label | undefined, confidence: Label['confidence']): Label => {
    if (mark === undefined || confidence === undefined) throw new Error('no such mark');
    return { ...mark, confidence };
  };

  it('is right where a flaw was found, whatever its name, and does not count where it can be argued', () => {
    const labels = [
      sure(ben[0], 'certain'),
      sure(label('2', sentences.shops, 'anonymous'), 'certain'),
      sure(label('3', 'three kilometres', 'error'), 'hunch'),
      sure(label('4', sentences.market, 'slope'), 'fairly-sure'),
      label('5', 'Several insiders say', 'anonymous'),
    ];
    const { judged } = scoreResponse(passage, classKey, { labels });
    expect(judged).toEqual([
      { confidence: 'certain', isRight: true },
      { confidence: 'hunch', isRight: false },
      { confidence: 'certain', isRight: false },
    ]);
    const { calibration } = reportOn({ one: labels });
    expect(calibration.levels.map(({ marks, right }) => [marks, right])).toEqual([
      [1, 0],
      [0, 0],
      [2, 1],
    ]);
    // Said .9, .5 and .9; one of three is right.
    expect(calibration.brier?.overconfidence).toBeCloseTo(2.3 / 3 - 1 / 3, 12);
  });
});

describe('where to look', () => {
  const nothing: readonly Label[] = [];
  const twenty = (answerOf: (position: number) => readonly Label[]) =>
    reportOn(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, position) => [
          `l${String(position).padStart(2, '0')}`,
          answerOf(position),
        ]),
      ),
    );

  it('finds where the room splits, evenest first', () => {
    const shops = [label('s', sentences.shops, 'anonymous')];
    const insiders = [label('i', 'Several insiders say', 'anonymous')];
    const { splits } = twenty((position) => [
      ...(position < 10 ? shops : nothing),
      ...(position < 7 ? insiders : nothing),
      ...(position < 5 ? [label('m', sentences.market, 'slope')] : nothing),
    ]);
    expect(splits).toEqual([
      { id: 'D3', kind: 'decoy', about: 'marking', yes: 10, of: 20, balance: 1 },
      { id: 'K2', kind: 'annotation', about: 'marking', yes: 7, of: 20, balance: 0.7 },
    ]);
  });

  it('finds a split about the name among those who found it', () => {
    const { splits } = twenty((position) => [
      label('i', 'Several insiders say', position % 2 === 0 ? 'anonymous' : 'error'),
    ]);
    expect(splits).toEqual([{ id: 'K2', kind: 'annotation', about: 'naming', yes: 10, of: 20, balance: 1 }]);
  });

  it('finds sound words that half the class marked and flaws that hardly anybody did', () => {
    const { leads } = twenty((position) => [
      ...(position < 12 ? [label('v', sentences.vote, 'error')] : nothing),
      ...(position < 19 ? [label('i', 'Several insiders say', 'anonymous')] : nothing),
      ...(position < 1 ? [label('k', 'three kilometres', 'error')] : nothing),
    ]);
    const told = leads.map(({ reason, id, words, value }) => [reason, id, words.end - words.start, value]);
    expect(told).toEqual([
      ['sound-marked', null, 14, 0.6],
      ['flaw-unmarked', 'K1', 17, 0],
      ['flaw-unmarked', 'K3', 7, expect.closeTo(0.1 / 7, 12)],
      ['too-hard', 'K1', 17, 0],
      ['too-hard', 'K3', 7, 0],
    ]);
  });

  it('finds a near-miss that the better half flagged', () => {
    const cyclists = label('c', sentences.cyclists, 'anonymous');
    const { leads } = twenty((position) => (position < 10 ? [...ana, cyclists] : nothing));
    expect(leads.filter(({ reason }) => reason === 'able-flag-it')).toEqual([
      { reason: 'able-flag-it', id: 'N1', words: { start: 98, end: 104 }, value: 1 },
    ]);
  });

  it('finds a flaw that those miss who do well elsewhere', () => {
    const { annotations, leads } = twenty((position) =>
      position < 10 ? [...ivy.slice(0, 1), ...ivy.slice(2)] : ivy.slice(1, 2),
    );
    // All points elsewhere go with missing it: r is −1, which has no interval.
    const insiders = annotations.find(({ id }) => id === 'K2');
    expect([insiders?.itemRest, insiders?.itemRestInterval]).toEqual([expect.closeTo(-1, 12), null]);
    expect(leads.filter(({ reason }) => reason === 'better-do-worse').map(({ id }) => id)).toContain('K2');
  });
});

describe('first and best try', () => {
  const respond = (labels: readonly Label[]) => scoreResponse(passage, classKey, { labels });

  it('has no best tries where nobody had another', () => {
    const report = classReport(classKey, [{ id: 'a', first: respond(ana) }]);
    expect([report.best, report.change]).toEqual([null, null]);
  });

  it('takes the first try for the best where there was no other', () => {
    const report = classReport(classKey, [
      { id: 'a', first: respond(ana) },
      { id: 'b', first: respond([]), best: respond(ivy) },
    ]);
    expect(report.first.annotations.map(({ hits }) => hits)).toEqual([1, 1, 1]);
    expect(report.best?.annotations.map(({ hits }) => hits)).toEqual([2, 2, 2]);
    expect(report.change?.measures.foundRate).toMatchObject({
      before: 0.5,
      after: 1,
      change: { n: 2, mean: 0.5 },
    });
    expect(report.change?.discrimination).toBe('not-shown');
  });

  it('tells finding more from flagging more', () => {
    const learners = (labels: readonly Label[], odd: readonly Label[]) =>
      reportOn(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, position) => [`l${position}`, position === 0 ? odd : labels]),
        ),
      ).learners;
    const both = [...ivy.slice(0, 1), label('s', sentences.shops, 'anonymous')];
    const flagMore = compareTries(learners([], ivy.slice(0, 1)), learners(both, both));
    expect(flagMore.measures.foundRate.change?.mean).toBeGreaterThan(0);
    expect([flagMore.discrimination, flagMore.flagging]).toEqual(['not-shown', 'more-readily']);
    const findMore = compareTries(learners([], ivy.slice(0, 1)), learners(ivy, ivy));
    expect(findMore.discrimination).toBe('better');
    expect(compareTries(learners(ivy, ivy), learners([], ivy.slice(0, 1))).discrimination).toBe('worse');
  });
});

describe('a form of several passages', () => {
  it('adds up the learners who did all of it', () => {
    const one = reportOn({ ana, dee }).learners;
    const two = reportOn({ ana: ben, cai: ana }).learners;
    const [pooled, ...others] = poolLearners([one, two]);
    expect(others).toEqual([]);
    expect(pooled).toMatchObject({ id: 'ana', hits: 6, flaws: 6, falseAlarms: 0, decoys: 6, weight: 6 });
    expect(pooled?.raw).toBeCloseTo(0.75, 12);
    expect([pooled?.foundRate, pooled?.namingRate, pooled?.overflagRate]).toEqual([1, 0.5, 0]);
  });

  it('is what it was with one passage, and nothing without any', () => {
    const { learners } = reportOn(five);
    expect(poolLearners([learners])).toEqual(learners);
    expect(poolLearners([])).toEqual([]);
  });
});
