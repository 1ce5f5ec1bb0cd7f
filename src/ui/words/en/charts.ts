import { countLearners } from './learners.ts';
import { marks } from './steps.ts';

/** A share as a whole percentage: `0.885` is `89%`. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A number with two digits after the point and a real minus sign; what rounds to 0 has none. */
export const decimal = (value: number) => {
  const digits = Math.abs(value).toFixed(2);
  return `${value < 0 && Number(digits) !== 0 ? '−' : ''}${digits}`;
};

/** The same with a sign in front, for changes. */
const signed = (value: number) => (Number(value.toFixed(2)) > 0 ? `+${decimal(value)}` : decimal(value));

/** A change of a share in points of a percentage. */
const points = (change: number) => {
  const whole = Math.round(change * 100);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
};

/** The ends of an interval, both written by `write`. */
export const range = (interval: readonly [number, number] | null, write: (value: number) => string) =>
  interval === null ? '' : `${write(interval[0])} to ${write(interval[1])}`;

/** Things one after another: "a, b and c". */
export const list = (parts: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

const tooFewToTell = 'Too few to tell anything from: fewer than 10 learners.';

/** Whether the interval of a mean leaves out 0. */
const side = (interval: readonly [number, number] | null) =>
  interval === null ? 0 : interval[0] > 0 ? 1 : -Number(interval[1] < 0);

/** The class in figures: the part of `room` below the text. */
export const charts = {
  title: 'The class in figures',
  lead: 'All from first tries. Under each picture stand the numbers it is made of.',
  table: 'The numbers',
  failed: 'The picture could not be loaded. The numbers below say the same.',
  tooFewToTell,
  cannotSay: '–',
  learner: 'Learner',
  nameless: (number: number) => `Learner ${number}`,
  percent,
  decimal,
  signed,
  interval: (interval: readonly [number, number] | null, unit: 'share' | 'number') =>
    interval === null ? '–' : range(interval, unit === 'share' ? percent : decimal),

  eyeHand: {
    title: 'Eye and hand',

    says: (many: number, all: number, mean: { readonly found: number; readonly flagged: number }) =>
      `On average, learners found ${percent(mean.found)} of what is flawed and marked ${percent(mean.flagged)} of what holds up. ${
        many === 0
          ? 'Nobody marked more than a quarter of the sound text.'
          : `${many} of ${all} marked more than a quarter of the sound text.`
      }`,
    caution:
      'Far up and far to the right is somebody who finds everything because they mark everything. One learner on one text: for talking, not for a grade.',
    description:
      'One dot a learner. Upwards: share of the flaws found. To the right: share of the sound words marked.',
    found: 'Flaws found',
    flagged: 'Sound text marked',
    readily: 'marks readily',
    sparingly: 'marks sparingly',
    empty: 'Nobody has handed in yet.',
  },

  hits: {
    title: 'What was found, and how surely we know',
    says: (
      most: { readonly quote: string; readonly hits: number },
      least: { readonly quote: string; readonly hits: number },
      of: number,
    ) =>
      `Most often found: “${most.quote}” (${most.hits} of ${of}). Least often: “${least.quote}” (${least.hits} of ${of}).`,
    caution:
      'A line shows where the share might lie for other learners like these (95%). Where lines overlap, the order may be chance.',
    description:
      'One row a flaw, the most often found on top: a dot for the share that found it, a line for the interval.',
    passage: 'Passage',
    found: 'Found',
    share: 'Share',
    interval: 'Interval (95%)',
    empty: 'Nobody has handed in yet.',
  },

  confusion: {
    title: 'What is taken for what',
    says: (right: string, given: string, count: number, total: number) =>
      `Most often mixed up: ${right} was called ${given}, ${count} of ${total} times.`,
    clean: 'Whatever was found was called by its right name.',
    caution:
      'Counted are passages times learners. A learner counts as often as a row has passages, so a small number may come from one learner.',
    description: 'A row for what a passage is, a column for what it was called; the number is how often.',
    row: 'What it is',
    decoy: 'holds up',
    nearMiss: 'something else',
    unmarked: 'not marked',
    total: 'all',
    empty: 'Nobody has handed in yet.',
  },

  sensitivity: {
    title: 'Telling flaws from what holds up',
    says: (interval: readonly [number, number] | null, mean: number) =>
      side(interval) > 0
        ? `The room marks flaws more often than sound passages that tempt (Pr ${decimal(mean)}, where 0 is no difference).`
        : side(interval) < 0
          ? `The room marks sound passages that tempt more often than flaws (Pr ${decimal(mean)}, where 0 is no difference).`
          : `Whether the room tells flaws from sound passages that tempt cannot be told (Pr ${decimal(mean)}, where 0 is no difference).`,
    leans: (interval: readonly [number, number] | null, mean: number) =>
      side(interval) > 0
        ? `It leans towards marking sparingly (c ${decimal(mean)}).`
        : side(interval) < 0
          ? `It leans towards marking readily (c ${decimal(mean)}).`
          : `Which way it leans cannot be told (c ${decimal(mean)}).`,
    caution:
      'Means over learners, with intervals over learners. They are about the class, not about anyone in it: for one learner they say little. Few passages pull every figure a little towards 0.',
    description: 'Each row has a dot for the mean of the class and a line for its interval.',
    measure: 'Measure',
    mean: 'Mean',
    interval: 'Interval (95%)',
    learners: 'Learners',
    rows: {
      Pr: 'Pr: flaws less sound passages marked',
      dPrime: 'd′: the same on another scale',
      c: 'c: leaning',
    },
    ends: {
      Pr: ['', 'tells all apart'],
      dPrime: ['', 'tells apart well'],
      c: ['marks readily', 'marks sparingly'],
    },
    zero: { Pr: 'no difference', dPrime: 'no difference', c: 'neither' },
    empty:
      'The key has no flaws or no sound passages that tempt, or nobody has handed in: this cannot be said.',
  },

  calibration: {
    title: 'How sure, how right',
    says: (over: number, count: number) =>
      Math.abs(over) < 0.05
        ? `Over ${marks(count)}, learners were about as sure as they were right.`
        : over > 0
          ? `Over ${marks(count)}, learners were surer than they were right, by ${Math.round(over * 100)} points of 100.`
          : `Over ${marks(count)}, learners were righter than they were sure, by ${Math.round(-over * 100)} points of 100.`,
    rates: (levels: readonly (readonly [name: string, share: number])[]) =>
      `Right were, by what they said: ${list(levels.map(([name, share]) => `${name} ${percent(share)}`))}.`,
    caution:
      '“Hunch” is read as 50%, “fairly sure” as 70%, “certain” as 90%. Learners who do not say how sure they are, are not in it; those who mark much count much, so the lines are too short where few learners marked much. It is never part of a score.',
    description:
      'To the right: how sure learners said they were. Upwards: how often they were right. On the slanting line the two are equal.',
    said: 'They said',
    right: 'Were right',
    levels: { hunch: 'hunch', 'fairly-sure': 'fairly sure', certain: 'certain' },
    confidence: 'How sure',
    marks: 'Marks',
    markCount: marks,
    share: 'Right',
    interval: 'Interval (95%)',
    brier: (brier: number) =>
      `Brier score ${decimal(brier)}: the mean squared difference. 0 is best; a hunch about everything gets 0.25.`,
    equal: 'as sure as right',
    empty: 'Nobody has said how sure they are of a mark.',
  },

  change: {
    title: 'Warm-up and exit check',
    paired: (count: number) => `${countLearners(count)} did both.`,
    discrimination: {
      better: 'Flaws are better told apart from what holds up after the lesson than before.',
      worse: 'Flaws are told apart from what holds up less well after the lesson than before.',
      'not-shown': 'It is not shown that flaws are told apart from what holds up any better or worse.',
    },
    flagging: {
      'more-readily': 'Learners mark more readily than before.',
      'more-sparingly': 'Learners mark more sparingly than before.',
      'not-shown': 'It is not shown that learners mark more readily or more sparingly.',
    },
    criterion:
      'Learners only mark more readily. A rise in finds with a rise in flagging and none in telling apart is a shift of criterion, not learning.',
    caution:
      'The two forms are comparable as far as their passages are equally hard, which nobody knows until many learners have done both.',
    description: 'One row a measure: a hollow dot for the warm-up, a filled one for the exit check.',
    estimateDescription:
      'A dot for the mean change of those who did both and a line for its interval; an upright line stands at no change.',
    changeOf: { Pr: 'Change in telling apart (Pr)', c: 'Change in leaning (c)' },
    noChange: 'no change',
    ends: { Pr: ['worse', 'better'], c: ['more readily', 'more sparingly'] },
    measure: 'Measure',
    before: 'Warm-up',
    after: 'Exit check',
    difference: 'Change',
    interval: 'Interval (95%)',
    learners: 'Learners',
    measures: {
      foundRate: 'Flaws found',
      namingRate: 'Named, of what was found',
      overflagRate: 'Sound text marked',
      raw: 'Score, before the floor at 0',
      Pr: 'Pr: telling apart',
      dPrime: 'd′: telling apart',
      c: 'c: leaning; below 0 marks readily',
    },
    points: (change: number) => `${points(change)} points`,
    pointsRange: (interval: readonly [number, number] | null) =>
      interval === null ? '–' : range(interval, points),
    signedRange: (interval: readonly [number, number] | null) =>
      interval === null ? '–' : range(interval, signed),
    empty: 'Nobody has done both the warm-up and the exit check.',
    tries: (before: number, after: number) =>
      `In the long text, best tries found ${percent(after)} of what is flawed and first tries ${percent(before)}. A best try comes after feedback and is picked from several, so a rise is no sign of learning.`,
  },

  reliability: {
    title: 'How far the passages measure one thing',
    only: 'Descriptive only',
    says: (alpha: number, interval: readonly [number, number] | null, sem: number | null) =>
      `Cronbach’s α is ${decimal(alpha)}${interval === null ? '' : ` (${range(interval, decimal)})`}${
        sem === null
          ? '.'
          : `, and a learner’s points are good to about ±${decimal(sem)} (standard error of measurement).`
      }`,
    caution:
      'It is about this text. Passages that share a sentence make it look better than it is, and whether a learner would do as well on another text takes several texts to find out.',
    description: 'A dot for Cronbach’s alpha from 0 to 1, and a line for its interval.',
    figure: 'Figure',
    value: 'Value',
    alpha: 'Cronbach’s α',
    interval: 'Its interval (Feldt, 95%)',
    sem: 'Standard error of measurement, in points',
    entries: 'Flaws and sound passages in it',
    learners: 'Learners',
    agreement: (name: string) => `Krippendorff’s α of the words marked as ${name.toLowerCase()}`,
    agreementNote:
      'Krippendorff’s α says how far learners mark the same words. It is low in every class, because learners differ in skill and some mark sentences and others words: it is no measure of the class or of the teacher.',
    room: 'The class as one reader against the key (MCC, sentences)',
    empty: 'This takes at least 3 learners whose work differs.',
  },
} as const;
