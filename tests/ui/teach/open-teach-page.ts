import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { createActor, fromCallback, fromPromise } from 'xstate';
import type { ClassView, LearnerView } from '../../../src/core/gradebook/class-view.ts';
import type { GradebookTask, OpenedGradebook } from '../../../src/core/gradebook/gradebook-desk.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { failure, success, type Issue, type Result } from '../../../src/core/base/result.ts';
import { dashboardMachine, type DashboardEvent } from '../../../src/machines/dashboard-machine.ts';
import TeachPage from '../../../src/ui/teach/TeachPage.svelte';
import { gradebookKeys } from '../../support/gradebook-view.ts';
import { secondLookBundle } from '../../support/second-look-fixture.ts';

/** What stands behind a teacher's page in a test. */
export interface TeachWorld {
  readonly opened?: Omit<OpenedGradebook, 'view'>;
  readonly learner?: (id: string) => LearnerView;
  /** Why opening fails the first time. */
  readonly issues?: readonly Issue[];
  readonly hash?: string;
}

const small = {
  bundle: secondLookBundle,
  keys: gradebookKeys,
  sources: [],
  provenance: 'Made up for tests.',
};

/** Shows the page with this class, and waits until it is open. Tasks are noted and wait until `finish` is called. */
export async function openTeachPage(view: ClassView, world: TeachWorld = {}) {
  location.hash = world.hash ?? '#collect';
  const tasks: GradebookTask[] = [];
  let tell: (event: DashboardEvent) => void = () => undefined;
  const open = vi.fn<() => Promise<Result<OpenedGradebook>>>(() =>
    Promise.resolve(success({ ...(world.opened ?? small), view })),
  );
  if (world.issues !== undefined) open.mockResolvedValueOnce(failure(world.issues));
  const machine = dashboardMachine.provide({
    actors: {
      openGradebook: fromPromise(open),
      openLearner: fromPromise(async ({ input }: { input: string }) => {
        if (world.learner === undefined) throw new Error('nobody');
        return world.learner(input);
      }),
      runTask: fromCallback<DashboardEvent, GradebookTask>(({ input, sendBack }) => {
        tasks.push(input);
        tell = sendBack;
      }),
    },
  });
  render(TeachPage, {
    props: {
      actor: createActor(machine, { input: { lessonId: 'bridge' } }).start(),
      preferences: { current: defaultPreferences, durability: 'memory', change: () => undefined },
      lessons: Promise.resolve([{ id: 'bridge', title: 'The bridge' }]),
      lateParts: { findTrouble: () => Promise.resolve('other' as const), makeReady: () => Promise.resolve() },
      tools: {
        siteHref: 'https://example.org/',
        createId: () => 'class9b',
        createKeyPair: () => Promise.reject(new Error('no keys here')),
        saveFile: () => undefined,
        copyText: () => Promise.resolve(true),
        loadGuide: () => Promise.resolve(success('<h3 id="guide-time">Time</h3>')),
        loadShelf: () => Promise.resolve(failure([])),
      },
    },
  });
  // With issues there is no part to open, and so no heading of one.
  if (world.issues === undefined) await screen.findByRole('heading', { level: 1 });
  return {
    tasks,
    open,
    user: userEvent.setup(),
    finish: (after: ClassView | null) => tell({ type: 'task.finish', outcome: success(after) }),
    progress: (done: number, of: number, soFar: ClassView) =>
      tell({ type: 'task.progress', progress: { done, of, view: soFar } }),
    fail: () => tell({ type: 'task.fail' }),
  };
}
