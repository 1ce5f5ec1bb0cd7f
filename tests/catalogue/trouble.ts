import { mount } from 'svelte';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { createIssue, type Issue } from '../../src/core/base/result.ts';
import NotLoaded from '../../src/ui/learn/frame/NotLoaded.svelte';
import NotStarted from '../../src/ui/learn/frame/NotStarted.svelte';
import { noon } from '../support/lesson-fixture.ts';
import { press } from './acts.ts';
import type { Load } from './entry.ts';
import { learner, type World } from './learner.ts';
import { lateParts, part, type Late } from './part.ts';
import { at, checked, marked } from './works.ts';

// What a learner sees when something is not as it should be.

const mark = [['British-backed', 'factual-error']] as const;
const atMark = at('mark', marked(mark));
const begun = at('brief');
const nothing = () => undefined;

const issue = (code: string, path = 'link'): Issue => createIssue(code, path, 'it is not what it should be');

function refused(...issues: readonly Issue[]): Load {
  return learner(begun, { refused: issues });
}

function opening(to: World['opening']): Load {
  return learner(begun, to === undefined ? {} : { opening: to });
}

const lessons = [
  {
    id: 'line-in-the-silicon',
    title: 'A line in the silicon',
    summary: 'An opinion piece about two AI companies.',
  },
  { id: 'bridge', title: 'The bridge', summary: 'An invented text.' },
];

const works = [
  {
    workId: 'bridge.class9b',
    name: 'blue otter',
    begun: { at: '2026-11-22T12:00:00.000Z', step: 'mark', number: 4 },
  },
  { workId: 'bridge.class9b.2', begun: { at: noon, step: 'brief', number: 1 } },
  { workId: 'bridge.class9b.3' },
] as const;

const aside = (id: string, issues: readonly Issue[]) => ({
  id,
  lessonId: 'line-in-the-silicon',
  raw: {},
  issues,
  setAsideAt: noon,
});

/** The same, but that reading one of its fields throws: what no check of a lesson would let through. */
function throwing<T extends object>(value: T, field: keyof T): T {
  return Object.defineProperty({ ...value }, field, {
    enumerable: true,
    get(): never {
      throw new Error('this cannot be read');
    },
  });
}

/** Nobody reads its title but the step. */
function withoutTitle(bundle: LessonBundle): LessonBundle {
  const items = bundle.lesson.items.map((item) => throwing(item, 'title'));
  return { ...bundle, lesson: { ...bundle.lesson, items } };
}

const brokenStep: World = { change: withoutTitle };
const brokenNames: World = {
  change: (bundle) => ({ ...bundle, techniques: bundle.techniques.map((one) => throwing(one, 'name')) }),
};
const brokenPage: World = { change: (bundle) => ({ ...bundle, lesson: throwing(bundle.lesson, 'title') }) };

/** Time stops, and with it every machine that asks for it. */
function stopping(): Load {
  let isOver = false;
  const now = () => {
    if (isOver) throw new Error('there is no time');
    return noon;
  };
  return learner(begun, { now }, ({ lesson }) => {
    isOver = true;
    lesson.send({ type: 'step.next' });
  });
}

const notLoaded = (late: Late) => part(NotLoaded, { onretry: nothing, isTrying: false }, { late });

/** What stands where something could not be opened, saved, loaded or shown. */
export const troubleEntries: Readonly<Record<string, Load>> = {
  'trouble/opening': opening(new Promise(() => undefined)),
  'trouble/missing': opening({ type: 'missing', id: 'bridges', lessons }),
  'trouble/missing-with-no-lessons': opening({ type: 'missing', id: 'bridges', lessons: [] }),
  'trouble/broken': opening({ type: 'broken', issues: [issue('schema', 'lesson.json › items')] }),
  'trouble/newer': opening({ type: 'broken', issues: [issue('newer-schema', 'attempt')] }),
  'trouble/not-started': () => ({
    draw: (target) => mount(NotStarted, { target, props: { lateParts: lateParts({ trouble: 'offline' }) } }),
  }),
  'trouble/superseded': learner(begun, {}, ({ session }) => session.send({ type: 'storage.superseded' })),
  'trouble/superseded-unsaved': learner(begun, { unsaved: 'full' }, ({ session }) =>
    session.send({ type: 'storage.superseded' }),
  ),
  'trouble/erased': learner(begun, {}, ({ session }) => session.send({ type: 'session.erase' })),
  'trouble/stopped': stopping(),

  'trouble/link/damaged': refused(issue('damaged-link')),
  'trouble/link/end-lost': refused(issue('lost-end')),
  'trouble/link/several': refused(issue('several-links')),
  'trouble/link/newer': refused(issue('unknown-version')),
  'trouble/link/unsuited': refused(issue('schema', 'settings › tries')),
  'trouble/link/no-answers': refused(issue('no-answers')),
  'trouble/words-link/unknown': learner(atMark, { fragment: '#words=nothing-like-it' }),

  'trouble/whose/one': opening({ type: 'whose', works: works.slice(0, 1) }),
  'trouble/whose/several': opening({ type: 'whose', works }),

  'trouble/saving/full': learner(atMark, { unsaved: 'full' }),
  'trouble/saving/refused': learner(atMark, { unsaved: 'unavailable' }),
  'trouble/saving/failed': learner(atMark, { unsaved: 'failed' }),
  'trouble/saving/in-memory': learner(atMark, { durability: 'memory' }),
  'trouble/saving/in-the-tab': learner(atMark, { durability: 'tab' }),
  'trouble/saving/put-aside': learner(begun, {
    opened: {
      setAside: [
        aside('a', []),
        aside('b', [issue('other-lesson-version', 'attempt')]),
        aside('c', [issue('schema', 'attempt')]),
      ],
      isNewlySetAside: true,
    },
  }),
  'trouble/saving/discarding': learner(
    begun,
    { opened: { setAside: [aside('a', [])] } },
    press('Throw it away'),
  ),

  'trouble/step/not-loaded': notLoaded({ trouble: 'other' }),
  'trouble/step/not-loaded-offline': notLoaded({ trouble: 'offline' }),
  'trouble/step/not-loaded-newer': notLoaded({ trouble: 'newer', isAtRisk: false }),
  'trouble/step/not-loaded-unsaved': notLoaded({ trouble: 'newer', isAtRisk: true }),
  'trouble/step/broken': learner(at('first-read'), brokenStep),
  'trouble/step/broken-unsaved': learner(at('first-read'), { ...brokenStep, unsaved: 'full' }),
  'trouble/step/broken-while-looking': learner(at('second-look', marked(mark), checked), brokenNames),
  'trouble/step/broken-handing-in': learner(at('first-read'), brokenStep, press('Hand in')),
  'trouble/step/broken-restarting': learner(at('first-read'), brokenStep, press('Start again')),
  'trouble/page/broken': learner(begun, brokenPage),
  'trouble/shelf/not-there': learner(atMark, { shelf: undefined }, press('Source shelf')),
};
