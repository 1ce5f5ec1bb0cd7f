import type { Browser } from '@playwright/test';
import type { Assignment } from '../../core/assignment/assignment.ts';
import { assignedBy, assignmentHref } from '../../core/assignment/assignment-link.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { act } from './act.ts';
import type { Acted, Selected } from './acted.ts';
import type { Action } from './action.ts';
import { callPage } from './call-page.ts';
import { checkPage, type Expected } from './check-page.ts';
import type { Fault } from './fault.ts';
import { goOn } from './go-on.ts';
import type { PageFacts } from './page-facts.ts';
import { settingsOf, startWork } from './start-work.ts';
import type { Walk, WalkStart } from './walk.ts';
import { WalkTabs } from './walk-tabs.ts';

/** What a walk is walked on: a site that is served, in a browser, with a lesson. */
export interface WalkGround {
  readonly browser: Browser;
  /** Where the learners' page is served. */
  readonly address: string;
  readonly bundle: LessonBundle;
  /** What `buildInPage` made. */
  readonly script: string;
}

/** What a walk came to. */
export interface WalkOutcome {
  /** What was done, with the controls that were pressed: walked again, it does the same. */
  readonly walk: Walk;
  /** How many actions found nothing to act on. */
  readonly skipped: number;
  /** The steps of the lesson that were seen. */
  readonly steps: ReadonlySet<string>;
  readonly fault?: Fault;
  /** A picture of the page as it was when the fault was found. */
  readonly picture?: Buffer | undefined;
}

/** What is known of a walk so far. */
interface Trail {
  readonly done: Action[];
  readonly steps: Set<string>;
  skipped: number;
}

/** Longer than any action takes, going on to the last step included, in milliseconds: past it the page does not answer. */
const patience = 240_000;

/** Walks, until something is wrong or the walk ends. */
export async function runWalk(ground: WalkGround, walk: Walk): Promise<WalkOutcome> {
  const { start } = walk;
  const tabs = await WalkTabs.open(ground.browser, hrefOf(ground, start), start, ground.script);
  const trail: Trail = { done: [], steps: new Set(), skipped: 0 };
  try {
    // A page that crashed, or one that the walk cannot deal with: either way the walk has to be looked at.
    const fault = await walkOn(tabs, ground, walk, trail).catch(brokeOff);
    const outcome = { walk: { start, actions: trail.done }, skipped: trail.skipped, steps: trail.steps };
    return fault === undefined ? outcome : { ...outcome, fault, picture: await pictureOf(tabs) };
  } finally {
    await tabs.context.close();
  }
}

async function walkOn(
  tabs: WalkTabs,
  ground: WalkGround,
  { start, actions }: Walk,
  trail: Trail,
): Promise<Fault | undefined> {
  await keepWork(tabs, ground, start);
  await tabs.page.goto(tabs.address);
  let { facts, fault } = await checkPage(tabs, ground.bundle);
  let selected: Selected | undefined;
  for (const action of actions) {
    if (facts.step !== undefined) trail.steps.add(facts.step);
    if (fault !== undefined) return fault;
    trail.done.push(action);
    const acted = await withinPatience(actOn(tabs, action, facts, ground.bundle));
    trail.done.pop();
    if (acted === undefined) trail.skipped += 1;
    else trail.done.push(acted.action);
    ({ facts, fault } = await checkPage(tabs, ground.bundle, expectedOf(acted, selected)));
    // An error says more than that nothing has happened.
    if (fault?.kind !== 'error') fault = acted?.fault ?? fault;
    selected = acted?.selected;
  }
  if (facts.step !== undefined) trail.steps.add(facts.step);
  return fault;
}

function brokeOff(error: unknown): Fault {
  return {
    kind: 'error',
    text: `the walk broke off: ${error instanceof Error ? error.message : 'for no reason'}`,
  };
}

async function withinPatience<Value>(doing: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page does not answer')), patience);
  });
  return Promise.race([doing, over]).finally(() => clearTimeout(timer));
}

function actOn(tabs: WalkTabs, action: Action, facts: PageFacts, bundle: LessonBundle): Promise<Acted> {
  return action.do === 'finish' ? goOn(tabs, facts, bundle) : act(tabs, action, facts);
}

function expectedOf(acted: Acted, selected: Selected | undefined): Expected | undefined {
  const technique = acted?.named;
  const words = acted?.marked ?? selected;
  return technique === undefined || words === undefined ? undefined : { selected: words, technique };
}

/** The page as it is, where it can still be seen. */
function pictureOf({ page }: WalkTabs): Promise<Buffer | undefined> {
  return page.screenshot({ timeout: 10_000 }).catch(() => undefined);
}

/** Where a learner of this walk begins. */
function hrefOf({ address, bundle }: WalkGround, start: WalkStart): string {
  return start.settings === undefined ? address : assignmentHref(address, assignmentOf(bundle, start));
}

function assignmentOf({ lesson }: LessonBundle, start: WalkStart): Assignment {
  const settings = settingsOf(start);
  return {
    version: 1,
    id: 'fuzzed',
    lesson: { id: lesson.id, version: lesson.version },
    settings,
    nameField: 'nickname',
    note: 'Until Friday, please.',
    mode: settings.answers === 'never' ? 'test' : 'practice',
  };
}

/** Puts work on the device that a walk begins with, from a page of the same site that does nothing with it. */
async function keepWork(tabs: WalkTabs, { address, bundle }: WalkGround, start: WalkStart): Promise<void> {
  const attempt = startWork(start, bundle, new Date(Date.now() - 86_400_000).toISOString());
  if (attempt === undefined) return;
  // In a tab of its own, which is closed: Back does not lead there.
  const page = await tabs.context.newPage();
  await page.goto(new URL('favicon.svg', address).href);
  const { workId } =
    start.settings === undefined ? { workId: bundle.lesson.id } : assignedBy(assignmentOf(bundle, start));
  await callPage(page, 'keep', { lessonId: workId, token: 'none', attempt });
  await page.close();
}
