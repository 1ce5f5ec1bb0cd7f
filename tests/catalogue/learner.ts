import { mount } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { Technique } from '../../src/core/lesson/technique-schema.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { labelingMachine } from '../../src/machines/labeling-machine.ts';
import type { sessionMachine } from '../../src/machines/session-machine.ts';
import LearnPage from '../../src/ui/learn/frame/LearnPage.svelte';
import { createLearnerSession, type LearnerWorld } from '../support/learner-session.ts';
import type { Load } from './entry.ts';
import { opEdBundle, opEdShelf, scoreOpEd } from './op-ed.ts';

/** The learner’s page while an entry is brought to its state. */
export interface LearnerStage {
  readonly session: ActorRefFrom<typeof sessionMachine>;
  readonly lesson: LessonActor;
}

type LessonActor = NonNullable<
  ReturnType<ActorRefFrom<typeof sessionMachine>['getSnapshot']>['children']['lesson']
>;

/** Something that happens on the page before it is looked at. */
export type Act = (stage: LearnerStage) => void;

/** What is another one than usual of the world that a page is opened in. */
export type World = Partial<Omit<LearnerWorld, 'bundle' | 'attempt' | 'settings'>> & {
  readonly settings?: Partial<Settings>;
  /** Another lesson than the one on the op-ed, or another one than its settings leave. */
  readonly change?: (bundle: LessonBundle) => LessonBundle;
  /** What follows the address. */
  readonly fragment?: string;
};

/** Work on a lesson, made by core. */
export type Work = (bundle: LessonBundle) => Attempt;

/** The learner’s page with this work on the lesson on the op-ed, in a world like this, after these acts. */
export function learner(work: Work, world: World = {}, ...acts: readonly Act[]): Load {
  return (reader) => {
    const settings = { ...defaultSettings(), ...world.settings };
    const whole = opEdBundle(settings);
    const bundle = world.change?.(whole) ?? whole;
    const { session, page } = createLearnerSession({
      score: scoreOpEd,
      shelf: opEdShelf,
      ...world,
      settings,
      bundle,
      attempt: work(whole),
    });
    return {
      ...(world.fragment === undefined ? {} : { fragment: world.fragment }),
      draw: (target) =>
        mount(LearnPage, {
          target,
          props: { actor: session, saveFile: () => undefined, ...page, preferences: reader },
        }),
      acts: acts.map((act) => () => act({ session, lesson: lessonOf(session) })),
      stop: () => session.stop(),
    };
  };
}

function lessonOf(session: LearnerStage['session']): LessonActor {
  const { lesson } = session.getSnapshot().children;
  if (lesson === undefined) throw new Error('no lesson is open');
  return lesson;
}

/** The desk that marks are open at: of the short passage that is shown, else of the long text. */
export function deskOf({ lesson }: LearnerStage): ActorRefFrom<typeof labelingMachine> {
  const { children, context } = lesson.getSnapshot();
  const { step } = context.attempt;
  const form =
    step === 'warm-up' || step === 'exit-check' ? children[step]?.getSnapshot().context : undefined;
  const item = form === undefined ? children.item : form.items[form.at];
  const labeling = item?.getSnapshot().children.labeling;
  if (labeling === undefined) throw new Error('no marks are open');
  return labeling;
}

/** Selects words of the passage that is open. */
export function select(quote: string): Act {
  return (stage) => {
    const desk = deskOf(stage);
    desk.send({ type: 'selection.set', span: spanOf(desk.getSnapshot().context.passage.text, quote) });
  };
}

/** Marks words of the passage that is open, which is asked about then. */
export function mark(quote: string, technique: Technique['id']): Act {
  return (stage) => {
    select(quote)(stage);
    deskOf(stage).send({ type: 'technique.choose', technique });
  };
}

/** Goes into picking, and picks what begins with these words. */
export function pick(unit: 'sentence' | 'word', words: string): Act {
  return (stage) => {
    const desk = deskOf(stage);
    const { passage } = desk.getSnapshot().context;
    const { start } = spanOf(passage.text, words);
    const at = passage[unit === 'word' ? 'words' : 'sentences'].findIndex((span) => span.start === start);
    desk.send({ type: 'pick.start' });
    desk.send({ type: 'pick.unit', unit });
    desk.send({ type: 'pick.begin', at });
  };
}

function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { start, end: start + quote.length };
}
