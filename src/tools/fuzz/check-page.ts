import type { Attempt } from '../../core/attempt/attempt.ts';
import { parseAttempt } from '../../core/attempt/parse-attempt.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { Selected } from './acted.ts';
import { callPage } from './call-page.ts';
import type { Fault } from './fault.ts';
import { findMismatch, saysSaved } from './find-mismatch.ts';
import type { PageFacts, StoredRecord } from './page-facts.ts';
import { findLostMark } from './find-lost-mark.ts';
import type { WalkTabs } from './walk-tabs.ts';

/** Longer than anything takes that is not broken, on a machine that does other things, too; in milliseconds. */
const patience = { busy: 20_000, wrong: 6000 };

/** What an action is to have led to, apart from what always holds. */
export interface Expected {
  readonly selected: Selected;
  readonly technique: string;
}

/** Looks at the page until nothing is wrong with it, or for as long as things may take. */
export async function checkPage(
  tabs: WalkTabs,
  bundle: LessonBundle,
  expected?: Expected,
): Promise<{ readonly facts: PageFacts; readonly fault?: Fault }> {
  await tabs.recover();
  let end: number | undefined;
  for (;;) {
    const isSettled = await callPage(tabs.page, 'settle', patience.busy);
    const facts = await callPage(tabs.page, 'look');
    const fault =
      findComplaint(tabs) ?? findFault(facts, await storedAttempts(tabs, facts), bundle, expected);
    if (fault === undefined && isSettled) return { facts };
    if (fault?.kind === 'error') return { facts, fault };
    // Back may have left the site only just now.
    if (!isSettled && (await tabs.recover())) continue;
    if (!isSettled)
      return {
        facts,
        fault: { kind: 'busy', text: `it loads, or saves, for ever (${facts.busy ?? 'now at rest'})` },
      };
    end ??= performance.now() + patience.wrong;
    if (fault !== undefined && performance.now() > end) return { facts, fault };
  }
}

function findComplaint({ complaints }: WalkTabs): Fault | undefined {
  const [text] = complaints;
  return text === undefined ? undefined : { kind: 'error', text };
}

function findFault(
  facts: PageFacts,
  stored: readonly Attempt[],
  bundle: LessonBundle,
  expected: Expected | undefined,
): Fault | undefined {
  if (!hasWayOn(facts)) return stuck;
  if (!saysSaved(facts)) return undefined;
  // Several may be kept, as of two learners of one class: it is one of them, and most likely the latest.
  const faults = (stored.length > 0 ? stored : [undefined]).map(
    (attempt) => findMismatch(facts, attempt, bundle) ?? findLost(facts, attempt, bundle, expected),
  );
  return faults.includes(undefined) ? undefined : faults[0];
}

function findLost(
  facts: PageFacts,
  attempt: Attempt | undefined,
  bundle: LessonBundle,
  expected: Expected | undefined,
): Fault | undefined {
  if (expected === undefined) return undefined;
  return findLostMark(expected.selected, expected.technique, facts, attempt, bundle);
}

const stuck: Fault = { kind: 'stuck', text: 'nothing on the page leads on' };

/** Whether there is anything to press but the header, which is always there, and the marks in the text. */
export function hasWayOn({ controls }: Pick<PageFacts, 'controls'>): boolean {
  return controls.some(({ place }) => place === 'main' || place === 'bar' || place === 'dialog');
}

/** The work that is kept. Not asked for where the page says that none is saved. */
async function storedAttempts(tabs: WalkTabs, facts: PageFacts): Promise<readonly Attempt[]> {
  return saysSaved(facts) ? attemptsOf(await callPage(tabs.page, 'stored')) : [];
}

/** The attempts that are stored, the one that was changed last first. */
export function attemptsOf(records: readonly StoredRecord[]): readonly Attempt[] {
  const attempts = records.flatMap(({ attempt }) => {
    const parsed = attempt === undefined ? undefined : parseAttempt(attempt);
    return parsed?.ok === true ? [parsed.value] : [];
  });
  return attempts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
