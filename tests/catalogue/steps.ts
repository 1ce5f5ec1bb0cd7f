import type { Settings } from '../../src/core/assignment/settings.ts';
import type { MadeMark } from '../support/learner-work.ts';
import { openDetails, press, write } from './acts.ts';
import type { Load } from './entry.ts';
import { type Act, deskOf, learner, mark, pick, select } from './learner.ts';
import {
  answered,
  at,
  been,
  checked,
  checkedAt,
  compared,
  finished,
  hinted,
  marked,
  objected,
  reflected,
  revealed,
  rewritten,
  walked,
} from './works.ts';

const marks: readonly MadeMark[] = [
  ['Reports have emerged that Alibaba', 'anonymous-sourcing'],
  ['Alibaba, the Chinese', 'factual-error'],
  ['British-backed', 'factual-error'],
];

/** One mark of each kind of outcome: found, misnamed, in part, too wide, several at once, tempted, close, arguable, nothing. */
const everyKind: readonly MadeMark[] = [
  ['British-backed', 'factual-error'],
  ['British AI', 'anonymous-sourcing'],
  ['emerged', 'anonymous-sourcing'],
  ['They claim their new model, Qwen 2.5, is entirely original. But the similarities', 'factual-error'],
  [
    'leaked internal emails from a UK government source, ‘uncanny’. The UK’s National Cyber Security Centre is now investigating',
    'anonymous-sourcing',
  ],
  ['founded by former OpenAI researchers', 'factual-error'],
  ['A seismic tremor just rippled through the tech world.', 'factual-error'],
  ['Last year', 'factual-error'],
  ['The implications are double', 'slippery-slope'],
];

/** Every scored weak spot of the text, found and named. */
const allFound: readonly MadeMark[] = [
  ['British-backed', 'factual-error'],
  ['British AI', 'factual-error'],
  ['Basing Anthropic in London', 'factual-error'],
  ['allegedly stole the very architecture', 'factual-error'],
  ['leaked internal emails from a UK government source', 'anonymous-sourcing'],
  ['Reports have emerged', 'anonymous-sourcing'],
  ['claims that', 'anonymous-sourcing'],
  ['National Cyber Security Centre is now investigating', 'anonymous-sourcing'],
];

const kind = { kind: 'opinion' };
const whole = {
  ...kind,
  note: 'It says what should be done.',
  who: 'Somebody who sells encryption.',
  when: '2026',
};
const atMark = at('mark', answered(kind), marked(marks));
const seen = [answered(kind), marked(marks), checked, revealed] as const;
const bySection: Partial<Settings> = { feedback: 'section' };
const quiet: Partial<Settings> = { answers: 'never' };
const sendPassage: Act = ({ lesson }) =>
  lesson.getSnapshot().children['warm-up']?.send({ type: 'passage.check' });

const judge = [press('No, it holds up'), press('Next')] as const;
const found = [press(/^At more than/), press('Now one that looks like it')] as const;
const allActs = [/^At more than/, /^According to/, /^Give up/].flatMap((weak) => [
  press(weak),
  press('Now one that looks like it'),
  ...judge,
]);

/** The learner's steps, in the order they come in. */
export const stepEntries: Readonly<Record<string, Load>> = {
  'step/brief': learner(at('brief')),
  'step/brief/found': learner(at('brief'), {}, press(/^At more than/)),
  'step/brief/missed': learner(at('brief'), {}, press(/^Saturday’s/)),
  'step/brief/judging': learner(at('brief'), {}, ...found),
  'step/brief/judged': learner(at('brief'), {}, ...found, press('No, it holds up')),
  'step/brief/over': learner(at('brief'), {}, ...allActs),
  'step/brief/written': learner(at('brief'), {}, press('Read it instead')),
  'step/brief/again': learner(at('brief', been('first-read'))),

  'step/warm-up/unmarked': learner(at('warm-up')),
  'step/warm-up/marked': learner(at('warm-up'), {}, mark('The drama club keeps', 'slippery-slope')),
  'step/warm-up/picking': learner(at('warm-up'), {}, pick('sentence', 'Insiders at')),
  'step/warm-up/found': learner(
    at(
      'warm-up',
      marked([['Insiders at the school say', 'anonymous-sourcing']], 'form-a-1'),
      checkedAt('warm-up', 0),
    ),
  ),
  'step/warm-up/misnamed': learner(
    at(
      'warm-up',
      marked([['Insiders at the school say', 'slippery-slope']], 'form-a-1'),
      checkedAt('warm-up', 0),
    ),
  ),
  'step/warm-up/missed': learner(at('warm-up', checkedAt('warm-up', 0))),
  'step/warm-up/left-alone': learner(at('warm-up', walked('warm-up', 1), checkedAt('warm-up', 1))),
  'step/warm-up/facts': learner(at('warm-up', walked('warm-up', 2))),
  'step/warm-up/tempted': learner(
    at(
      'warm-up',
      walked('warm-up', 2),
      marked([['It sounds unlikely', 'factual-error']], 'form-a-3'),
      checkedAt('warm-up', 2),
    ),
  ),
  'step/warm-up/last': learner(at('warm-up', walked('warm-up', 5), checkedAt('warm-up', 5))),
  'step/warm-up/not-checked': learner(at('warm-up'), { score: cannotScore }, sendPassage),

  'step/first-read/unanswered': learner(at('first-read')),
  'step/first-read/shelf': learner(at('first-read'), {}, press('Source shelf')),
  'step/first-read/kind': learner(at('first-read', answered(kind))),
  'step/first-read/answered': learner(at('first-read', answered(whole))),

  'step/mark/unmarked': learner(at('mark')),
  'step/mark/reading': learner(atMark),
  'step/mark/pending': learner(atMark, {}, select('If true')),
  'step/mark/asked': learner(
    at('mark', answered(kind), marked(marks.slice(0, 2))),
    {},
    mark('British-backed', 'factual-error'),
  ),
  'step/mark/editing': learner(atMark, {}, (stage) => deskOf(stage).send({ type: 'label.open', id: 'm3' })),
  'step/mark/choosing': learner(atMark, {}, (stage) =>
    deskOf(stage).send({ type: 'labels.point', ids: ['m1', 'm2'] }),
  ),
  'step/mark/refused': learner(atMark, {}, (stage) =>
    deskOf(stage).send({ type: 'selection.refuse', reason: 'outside' }),
  ),
  'step/mark/picking-sentences': learner(atMark, {}, pick('sentence', 'A seismic tremor')),
  'step/mark/picking-words': learner(atMark, {}, pick('word', 'sovereignty')),
  'step/mark/finding': learner(atMark, {}, press('Find words'), write('Words to find', 'trust')),
  'step/mark/shelf': learner(atMark, {}, press('Source shelf')),
  'step/mark/shelf-card': learner(atMark, {}, press('Source shelf'), press(/^Anthropic: where/)),
  'step/mark/shelf-held': learner(
    atMark,
    {},
    press('Source shelf'),
    press(/^Anthropic: where/),
    press('The text says something else'),
  ),
  'step/mark/shelf-look-up': learner(atMark, {}, press('Source shelf'), press(/^Look it up/)),
  'step/mark/shelf-disagreeing': learner(atMark, {}, press('Source shelf'), press(/one account/)),
  'step/mark/confirming': learner(atMark, {}, press('Check my marks')),
  'step/mark/said-why': learner(
    at('mark', answered(kind), marked(marks.slice(0, 2))),
    {},
    mark('British-backed', 'factual-error'),
    press('Certain'),
    press('Say why'),
  ),
  'step/mark/closed': learner(at('mark', ...seen)),
  'step/mark/section-open': learner(atMark, { settings: bySection }),

  'step/check/one-found': learner(at('check', marked(marks), checked)),
  'step/check/disagreeing': learner(at('check', marked(marks), checked), {}, press(/^I disagree/)),
  'step/check/objected': learner(
    at('check', marked(marks), checked, objected('decoy:d1', 'Not all of them had worked there.')),
  ),
  'step/check/nothing-marked': learner(at('check', checked)),
  'step/check/every-kind': learner(at('check', marked(everyKind), checked)),
  'step/check/every-kind-explained': learner(at('check', marked(everyKind), checked, revealed)),
  'step/check/not-checked': learner(at('check', marked(marks), checked), { score: cannotScore }),
  'step/check/kept': learner(at('report', marked(marks), checked), { settings: quiet }),

  'step/second-look/open': learner(at('second-look', marked(marks), checked)),
  'step/second-look/hints': learner(
    at('second-look', marked(marks), checked, hinted('u3'), hinted('f2'), hinted('f2')),
  ),
  'step/second-look/shelf': learner(at('second-look', marked(marks), checked), {}, press('Source shelf')),
  'step/second-look/near-the-end': learner(at('second-look', marked(allFound), checked)),
  'step/second-look/confirming': learner(
    at('second-look', marked(marks), checked),
    {},
    press('Show all answers'),
  ),
  'step/second-look/checking-again': learner(
    at('second-look', marked(marks), checked),
    {},
    mark('Basing Anthropic in London', 'factual-error'),
    press(/^Check again/),
  ),
  'step/second-look/answers': learner(at('second-look', ...seen), {}, openDetails),
  'step/second-look/not-checked': learner(at('second-look', marked(marks), checked), { score: cannotScore }),

  'step/repair/choosing': learner(at('repair', ...seen)),
  'step/repair/rewriting': learner(
    at('repair', ...seen, rewritten('u1', 'One person says so, and this is where.', [false, false, false])),
  ),
  'step/repair/compared': learner(
    at(
      'repair',
      ...seen,
      rewritten('u1', 'One person says so, and this is where.', [true, false, false]),
      compared,
    ),
  ),

  'step/exit-check/open': learner(at('exit-check', ...seen, walked('warm-up'))),
  'step/exit-check/confirming': learner(
    at('exit-check', ...seen, walked('warm-up'), walked('exit-check', 5)),
    {},
    press('It holds up'),
  ),
  'step/exit-check/explained': learner(at('exit-check', ...seen, walked('warm-up'), walked('exit-check'))),
  'step/exit-check/answered': learner(
    at('exit-check', ...seen, walked('warm-up'), walked('exit-check'), reflected('A leaflet.')),
  ),

  'step/report/alone': learner(at('report', ...seen, finished)),
  'step/report/whole': learner(
    at(
      'report',
      answered(whole),
      walked('warm-up'),
      marked(everyKind),
      checked,
      revealed,
      objected('decoy:d1', 'Not all of them had worked there.'),
      rewritten('u1', 'One person says so, and this is where.', [true, false, false]),
      compared,
      walked('exit-check'),
      reflected('A leaflet.'),
      finished,
    ),
    {},
    openDetails,
  ),
};

function cannotScore(): never {
  throw new Error('offline');
}
