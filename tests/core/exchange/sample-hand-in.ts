import type { Attempt, AttemptItem, LessonEdition } from '../../../src/core/attempt/attempt.ts';
import { attemptSchemaVersion } from '../../../src/core/attempt/attempt-schema.ts';
import { createHandIn } from '../../../src/core/exchange/make-hand-in.ts';
import type { HandIn, HandInItem } from '../../../src/core/exchange/hand-in.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { plainAssignment } from '../assignment/assignment-arbitrary.ts';

const forms = ['a', 'b'].flatMap((form) => [1, 2, 3, 4, 5, 6].map((number) => `form-${form}-${number}`));

/** The lesson that the samples are work on, with texts of which only the hashes are known. */
export const opEdEdition: LessonEdition = {
  lesson: { id: 'line-in-the-silicon', version: '1.1.0' },
  passages: Object.fromEntries(['op-ed', ...forms].map((id, index) => [id, `${index % 10}`.repeat(64)])),
};

/** A moment some milliseconds after the work began. */
function after(ms: number): string {
  return new Date(Date.UTC(2026, 10, 23, 9, 0, 12, 345) + ms).toISOString();
}

const techniques = ['slippery-slope', 'anonymous-sourcing', 'factual-error'] as const;

/** Start, end, technique, how sure, reason: twenty marks that differ as those of a class do. */
const marks: readonly (readonly [number, number, 0 | 1 | 2, Label['confidence']?, string?])[] = [
  [112, 187, 0, 'certain', 'One step and then the end of everything. Nothing in between is argued.'],
  [240, 301, 1, 'fairly-sure', 'Who are these people? Nobody could ask them.'],
  [415, 455, 2, 'hunch'],
  [502, 561, 1, 'certain', '“Insiders say” – no name, no place, no date.'],
  [610, 688, 0, 'fairly-sure'],
  [733, 790, 2, 'certain', 'The source card has another year than this.'],
  [845, 902, 1, 'hunch'],
  [980, 1033, 2, 'fairly-sure'],
  [1101, 1187, 0, 'hunch', 'It could stop at any point and the text never says why it would not.'],
  [1240, 1291, 1, 'certain'],
  [1377, 1422, 2, 'hunch'],
  [1490, 1577, 0, 'fairly-sure'],
  [1633, 1702, 1, 'fairly-sure', 'A former employee could be anybody.'],
  [1790, 1844, 2, 'certain'],
  [1921, 1978, 2, 'hunch'],
  [2066, 2143, 0, 'certain'],
  [2230, 2288, 1, 'hunch'],
  [2391, 2440, 2, 'fairly-sure', 'They did sign it, the card with the letter says so.'],
  [2602, 2690, 0, 'hunch'],
  [2811, 2893, 1, 'certain'],
];

const labels: readonly Label[] = marks.map(([start, end, technique, confidence, reason], index) => ({
  id: `m${index + 1}`,
  span: { start, end },
  technique: techniques[technique],
  ...(confidence === undefined ? {} : { confidence }),
  ...(reason === undefined ? {} : { reason }),
  ...(index === 5 ? { evidence: 'summits' } : {}),
}));

/** How the marks stood at the checks: some were added, some named anew, some widened. */
const firstTry = labels.slice(0, 16).map((label, index) => (index % 5 === 2 ? renamed(label) : label));
const secondTry = labels.slice(0, 18).map((label, index) => (index === 7 ? renamed(label) : label));

function renamed(label: Label): Label {
  return { ...label, technique: 'slippery-slope' };
}

const opEd: HandInItem = {
  response: { labels },
  checkedAt: after(1_234_567),
  tries: [{ labels: firstTry }, { labels: secondTry }, { labels }],
  hints: { sl2: 1, as3: 2, fe1: 3, fe4: 1 },
  revealedAt: after(1_876_543),
  disagreements: [
    {
      outcome: 'decoy:d3',
      reason: 'The sentence says “everybody knows”, and nobody is named, so I would still mark it.',
      at: after(1_911_222),
    },
  ],
};

function shortPassage(index: number): HandInItem {
  const start = 41 + ((index * 37) % 90);
  const label: Label = {
    id: 'm1',
    span: { start, end: start + 38 + ((index * 13) % 40) },
    technique: techniques[index % 3] ?? 'factual-error',
    ...(index % 2 === 0 ? { confidence: 'fairly-sure' } : {}),
  };
  const isSound = index % 4 === 3;
  const response = { labels: isSound ? [] : [label] };
  const began = index < 6 ? 190_000 : 2_300_000;
  return {
    response,
    checkedAt: after(began + index * 31_417 + 207),
    tries: [response],
    hints: {},
    movedOnAt: after(began + index * 31_417 + 5_891),
    disagreements: [],
  };
}

const shortPassages = Object.fromEntries(forms.map((id, index) => [id, shortPassage(index)]));

/** An attempt at the whole lesson, as a keen learner leaves it: every step done, every question answered. */
export const opEdAttempt: Attempt = attemptOf(
  {
    schema: attemptSchemaVersion,
    id: '0198f3a1-7c2e-7b41-9d55-2f6f1c0a4e77',
    ...opEdEdition,
    startedAt: after(0),
    updatedAt: after(2_690_444),
    step: 'report',
    furthest: 'report',
    firstForm: 'b',
    firstRead: {
      kind: 'opinion',
      note: 'It says “we must” and it wants me to do something. There are no numbers in it, and the writer is angry.',
      who: 'Somebody who works in technology or used to, it does not say.',
      when: 'After the letter, so probably 2023 or later.',
    },
    shelf: { anthropic: after(1_402_118), summits: after(1_433_906), letter: after(1_500_017) },
    repair: {
      annotation: 'sl2',
      text:
        'If the two companies are allowed to merge their safety teams, the new team might answer to one board only. ' +
        'That could make it harder for outsiders to see what was tested, unless the law asks for a public report, as the ' +
        'rules of this year already do for the largest models.',
      ticks: [true, true, false],
      comparedAt: after(2_211_873),
    },
    reflection: {
      fair:
        'I think that some of it is fair. The writer is right that two companies have a lot of power and that nobody voted ' +
        'for them. But the text goes from there to the end of freedom in three sentences, and when I looked for who said ' +
        'so there was never a name. I would have believed it more with one person who could be asked.',
      'next-text':
        'Next time I will look for the word “will” where it should say “might”, because that is where the slope begins. I ' +
        'will also ask who says so before I ask whether I agree. I was surprised how often I had agreed with a sentence ' +
        'only because the one before it was true and sounded so sure of itself.',
    },
    finishedAt: after(2_688_101),
  },
  { 'op-ed': opEd, ...shortPassages },
);

/** The attempt with those items, without an undo history. */
function attemptOf(attempt: Omit<Attempt, 'items'>, items: Readonly<Record<string, HandInItem>>): Attempt {
  const made = Object.entries(items).map(([id, { response, ...rest }]): [string, AttemptItem] => [
    id,
    {
      marking: { response, history: { done: [], undone: [] }, lastLabel: response.labels.length },
      ...rest,
    },
  ]);
  return { ...attempt, items: Object.fromEntries(made) };
}

/** The hand-in of a keen learner. */
export const fullHandIn: HandIn = createHandIn({
  attempt: opEdAttempt,
  assignment: {
    ...plainAssignment,
    settings: { ...plainAssignment.settings, stepsOff: ['brief'], countShown: false },
  },
  name: 'Quiet Otter',
  medium: 'screen',
  now: after(2_702_333),
});

/** The hand-in of a learner who marked six things, checked once, and said nothing else. */
export const smallHandIn: HandIn = createHandIn({
  attempt: smallAttempt(),
  assignment: plainAssignment,
  name: 'Ana',
  medium: 'screen',
  now: after(1_300_001),
});

function smallAttempt(): Attempt {
  const { schema, id, startedAt, updatedAt, step, furthest } = opEdAttempt;
  const six = labels
    .slice(0, 6)
    .map((label) => ({ id: label.id, span: label.span, technique: label.technique }));
  const untouched: HandInItem = { response: { labels: [] }, tries: [], hints: {}, disagreements: [] };
  return attemptOf(
    {
      schema,
      id,
      ...opEdEdition,
      startedAt,
      updatedAt,
      step,
      furthest,
      firstForm: 'a',
      shelf: {},
      reflection: {},
      finishedAt: after(2_688_101),
    },
    {
      ...Object.fromEntries(forms.map((itemId) => [itemId, untouched])),
      'op-ed': {
        ...untouched,
        response: { labels: six },
        checkedAt: after(1_234_567),
        tries: [{ labels: six }],
      },
    },
  );
}
