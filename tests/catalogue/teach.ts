import { mount } from 'svelte';
import { createActor, fromCallback, fromPromise } from 'xstate';
import guide from '../../lessons/line-in-the-silicon/guide.md?raw';
import { createIssue, failure, success, type Issue } from '../../src/core/base/result.ts';
import { encodeHandIn } from '../../src/core/exchange/hand-in-code.ts';
import { createKeyPair } from '../../src/core/exchange/key-file.ts';
import { applyCommand, type GradebookCommand } from '../../src/core/gradebook/apply-command.ts';
import { createGradebook, type Gradebook } from '../../src/core/gradebook/gradebook.ts';
import type { GradebookTask, OpenedGradebook } from '../../src/core/gradebook/gradebook-desk.ts';
import { withTexts } from '../../src/core/gradebook/intake/read-submission.ts';
import { classViewOf } from '../../src/core/gradebook/views/class-view-of.ts';
import { learnerViewOf } from '../../src/core/gradebook/views/learner-view-of.ts';
import { dashboardMachine, type DashboardEvent } from '../../src/machines/dashboard-machine.ts';
import TeachPage from '../../src/ui/teach/TeachPage.svelte';
import { makeClass } from '../../src/tools/make-class/make-class.ts';
import { renderGuide } from '../../src/tools/vite-lessons/render-guide.ts';
import { noon } from '../support/lesson-fixture.ts';
import { press } from './acts.ts';
import type { Load } from './entry.ts';
import { opEd, opEdShelf } from './op-ed.ts';
import { lateParts } from './part.ts';

/** A teacher’s page: who has handed in, and what has been decided since. */
interface Teacher {
  readonly learners?: number;
  /** Besides what can be read, a file that cannot. */
  readonly isOneDamaged?: boolean;
  readonly commands?: (gradebook: Gradebook) => readonly GradebookCommand[];
  /** Why the lesson cannot be opened. */
  readonly issues?: readonly Issue[];
  /** A task that is begun and never ends, or breaks. */
  readonly task?: 'lasts' | 'breaks';
}

const moment = { now: noon, random: (length: number) => new Uint8Array(length).fill(7) };

const classes = new Map<string, Gradebook>();

/** A made-up class; made once, the same each time. */
function classOf(learners: number, isOneDamaged: boolean): Gradebook {
  const name = `${learners} ${isOneDamaged}`;
  const known = classes.get(name);
  if (known !== undefined) return known;
  const { bundle, key, resolved } = opEd();
  const created = createGradebook(bundle, key);
  if (!created.ok) throw new Error('the key is not that of the lesson');
  const texts = makeClass({ bundle, resolved }, learners, 3).map((handIn, index) => ({
    name: `made-up-${index + 1}.txt`,
    text: encodeHandIn(handIn),
  }));
  const damaged = isOneDamaged ? [{ name: 'damaged.txt', text: 'SR1.damaged' }] : [];
  const gradebook = withTexts(created.value, [...texts, ...damaged], noon);
  classes.set(name, gradebook);
  return gradebook;
}

function after(gradebook: Gradebook, command: GradebookCommand): Gradebook {
  const done = applyCommand(gradebook, command, moment);
  if (!done.ok) throw new Error(done.issues.map(({ message }) => message).join());
  return done.value;
}

/** The teacher’s page at a place, with its gradebook on the page itself. */
function teacher(
  place: string | ((gradebook: Gradebook) => string),
  { learners = 8, isOneDamaged = false, commands = () => [], issues, task }: Teacher = {},
  ...acts: readonly (() => void)[]
): Load {
  return (preferences) => {
    const given = classOf(learners, isOneDamaged);
    let gradebook = commands(given).reduce(after, given);
    const { bundle, key, resolved } = opEd();
    const opened = (): OpenedGradebook => ({
      bundle,
      keys: resolved,
      sources: key.sources,
      provenance: key.provenance,
      view: classViewOf(gradebook),
    });
    const actor = createActor(
      dashboardMachine.provide({
        actors: {
          openGradebook: fromPromise(async () =>
            issues === undefined ? success(opened()) : failure(issues),
          ),
          openLearner: fromPromise(async ({ input }: { input: string }) => {
            const learner = learnerViewOf(gradebook, input);
            if (learner === undefined) throw new Error('nobody');
            return learner;
          }),
          runTask: fromCallback<DashboardEvent, GradebookTask>(({ input, sendBack }) => {
            if (task === 'lasts') {
              return sendBack({
                type: 'task.progress',
                progress: { done: 3, of: learners, view: classViewOf(gradebook) },
              });
            }
            if (task === 'breaks') return sendBack({ type: 'task.fail' });
            const isFile = input.type === 'export' || input.type === 'return';
            if (!isFile && input.type !== 'add') gradebook = after(gradebook, input);
            sendBack({ type: 'task.finish', outcome: success(isFile ? null : classViewOf(gradebook)) });
          }),
        },
      }),
      { input: { lessonId: bundle.lesson.id } },
    ).start();
    if (task !== undefined) actor.send({ type: 'task.ask', task: { type: 'add', sources: [] } });
    return {
      fragment: typeof place === 'string' ? place : place(gradebook),
      draw: (target) =>
        mount(TeachPage, {
          target,
          props: {
            actor,
            preferences,
            lessons: Promise.resolve([
              { id: bundle.lesson.id, title: bundle.lesson.title },
              { id: 'bridge', title: 'The bridge' },
            ]),
            lateParts: lateParts({ trouble: 'other' }),
            tools: {
              siteHref: 'https://example.org/',
              createId: () => 'class9b',
              createKeyPair: async () => createKeyPair(moment.random),
              saveFile: () => undefined,
              copyText: async () => true,
              loadGuide: async () => success(renderGuide(guide, bundle.lesson.language)),
              loadShelf: async () => success(opEdShelf),
            },
          },
        }),
      acts,
      stop: () => actor.stop(),
    };
  };
}

const empty: Teacher = { learners: 0 };
const firstLearner = ({ entries }: Gradebook) =>
  `#learner=${encodeURIComponent(entries[0]?.submission.id ?? '')}`;

/** Grants the first objection that can be granted, and declines the next one. */
function decided(gradebook: Gradebook): readonly GradebookCommand[] {
  const [granted, declined] = classViewOf(gradebook).appeals.filter(({ remedies }) => remedies.length > 0);
  const change = granted?.remedies[0];
  return [
    ...(granted === undefined || change === undefined
      ? []
      : [{ type: 'adjust' as const, change, grants: granted.id }]),
    ...(declined === undefined ? [] : [{ type: 'decline' as const, appeal: declined.id, isDeclined: true }]),
  ];
}

/** The teacher’s page, part by part. */
export const teachEntries: Readonly<Record<string, Load>> = {
  'teach/not-opened': teacher('#collect', { issues: [createIssue('not-found', 'key.json', 'is not there')] }),
  'teach/lesson': teacher('#lesson', empty),
  'teach/assign': teacher('#assign', empty),
  'teach/assign-made': teacher('#assign', empty, press('Make the link')),
  'teach/collect-empty': teacher('#collect', empty),
  'teach/collect': teacher('#collect'),
  'teach/collect-one-damaged': teacher('#collect', { isOneDamaged: true }),
  'teach/collect-only-damaged': teacher('#collect', { learners: 0, isOneDamaged: true }),
  'teach/collect-reading': teacher('#collect', { task: 'lasts' }),
  'teach/collect-broken': teacher('#collect', { task: 'breaks' }),
  'teach/room-empty': teacher('#room', empty),
  'teach/room-of-one': teacher('#room', { learners: 1 }),
  'teach/room': teacher('#room'),
  'teach/learners-empty': teacher('#learners', empty),
  'teach/learners': teacher('#learners'),
  'teach/learner': teacher(firstLearner),
  'teach/learner-missing': teacher('#learner=nobody'),
  'teach/key-empty': teacher('#key', empty),
  'teach/key-appeals-waiting': teacher('#key'),
  'teach/key-decided': teacher('#key', { commands: decided }),
  'teach/paper': teacher('#paper'),
};
