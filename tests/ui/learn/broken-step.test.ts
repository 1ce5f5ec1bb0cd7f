// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { readSavedWork } from '../../../src/core/exchange/read-saved-work.ts';
import { nextStep } from '../../../src/core/attempt/learner-path.ts';
import { withCheck, withMarking } from '../../../src/core/attempt/change-attempt.ts';
import { stepIds, type StepId } from '../../../src/core/lesson/steps.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { noon } from '../../support/lesson-fixture.ts';
import type { LearnerWorld } from '../../support/learner-session.ts';
import { scoreWholeLesson } from '../../support/score-whole-lesson.ts';
import { longPassage, wholeAttempt, wholeLesson } from '../../support/whole-lesson.ts';
import { openLearnPage } from './open-learn-page.ts';
import { stepTrouble, type Trouble } from './step-trouble.svelte.ts';

// Every step is a stand-in that fails as it is told: at first, in an effect, or while it is shown.
vi.mock('../../../src/ui/learn/steps/brief/BriefStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock('../../../src/ui/learn/steps/forms/FormStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock('../../../src/ui/learn/steps/first-read/FirstReadStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock('../../../src/ui/learn/steps/mark/MarkStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock('../../../src/ui/learn/steps/check/CheckStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock(
  '../../../src/ui/learn/steps/second-look/SecondLookStep.svelte',
  () => import('./TroubledStep.svelte'),
);
vi.mock('../../../src/ui/learn/steps/repair/RepairStep.svelte', () => import('./TroubledStep.svelte'));
vi.mock('../../../src/ui/learn/steps/report/ReportStep.svelte', () => import('./TroubledStep.svelte'));

const bundle = wholeLesson(defaultSettings());
/** One mark that finds nothing: there is something left for a second look. */
const marking = {
  ...createMarking(),
  response: { labels: [{ id: 'm1', technique: 'factual-error', span: { start: 0, end: 7 } }] },
  lastLabel: 1,
};
const checked = withCheck(withMarking(wholeAttempt(bundle), 'op-ed', marking, noon), 'op-ed', noon);
const broken = 'This part cannot be shown';

function open(step: StepId, world: Partial<LearnerWorld> = {}) {
  const begun = ['brief', 'warm-up', 'first-read', 'mark'].includes(step) ? wholeAttempt(bundle) : checked;
  return openLearnPage({
    bundle,
    attempt: { ...begun, step, furthest: step },
    score: scoreWholeLesson,
    ...world,
  });
}

beforeEach(() => {
  stepTrouble.now = 'none';
});

const ways: readonly Trouble[] = ['render', 'effect', 'update', 'keys'];

describe.each(stepIds)('the step %s', (step) => {
  it.each(ways)('is replaced when it fails (%s), with the text, the steps and every way on', async (way) => {
    const isAtOnce = way === 'render' || way === 'effect';
    if (isAtOnce) stepTrouble.now = way;
    const { attempt } = open(step);
    if (!isAtOnce) {
      await screen.findByRole('heading', { name: 'A step' });
      stepTrouble.now = way;
    }
    const heading = await screen.findByRole('heading', { level: 1, name: broken });
    expect(heading.textContent).toBe(broken);
    expect(screen.getByText(longPassage.text.slice(0, longPassage.paragraphs[0]?.end))).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Steps of the lesson' })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('saved on this device'));
    for (const name of ['Try this step again', 'Save my work as a file', 'Hand in', 'Start again']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    // What leads past other things leads to something.
    for (const link of document.querySelectorAll('.skips a')) {
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    }
    const next = nextStep(stepIds, step);
    const goOn = screen.queryByRole('button', { name: /^Go on: / });
    expect(goOn === null).toBe(next === undefined);
    stepTrouble.now = 'none';
    if (goOn !== null) await userEvent.click(goOn);
    else await userEvent.click(screen.getByRole('button', { name: 'Try this step again' }));
    await screen.findByRole('heading', { name: 'A step' });
    expect(attempt().step).toBe(next ?? step);
    expect(screen.queryByText(broken)).toBeNull();
  });
});

describe('a step that cannot be shown', () => {
  it('shows the answers to those who go on from a second look, as the lesson does', async () => {
    stepTrouble.now = 'render';
    const { attempt } = open('second-look');
    await screen.findByText('After this step the answers are shown.');
    stepTrouble.now = 'none';
    await userEvent.click(screen.getByRole('button', { name: 'Go on: Repair' }));
    expect(attempt().items['op-ed']?.revealedAt).toBe(noon);
    expect(attempt().step).toBe('repair');
  });

  it('stays broken only until another step is opened', async () => {
    stepTrouble.now = 'render';
    open('check');
    await screen.findByText(broken);
    stepTrouble.now = 'none';
    await userEvent.click(screen.getByRole('button', { name: /Mark it up/ }));
    await waitFor(() => expect(screen.queryByText(broken)).toBeNull());
  });

  it('gives out the work as a file that is the attempt', async () => {
    stepTrouble.now = 'render';
    const { attempt, saveFile } = open('check');
    await userEvent.click(await screen.findByRole('button', { name: 'Save my work as a file' }));
    const read = readSavedWork(saveFile.mock.calls[0]?.[1] ?? '');
    expect(read.ok && read.value.attempt).toEqual(attempt());
  });

  it('hands in, and remembers that it did', async () => {
    stepTrouble.now = 'render';
    const { attempt, saveFile } = open('check');
    await userEvent.click(await screen.findByRole('button', { name: 'Hand in' }));
    await screen.findByRole('heading', { name: 'Hand in' });
    await userEvent.click(screen.getByRole('button', { name: 'Save the file to hand in' }));
    expect(saveFile).toHaveBeenCalled();
    expect(attempt().handedIn?.at).toBe(noon);
  });

  it('begins anew only after asking, and puts the old work aside', async () => {
    stepTrouble.now = 'render';
    const { device } = open('check');
    await userEvent.click(await screen.findByRole('button', { name: 'Start again' }));
    expect(device.aside).toEqual([]);
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getAllByRole('button').at(-1) ?? dialog);
    await waitFor(() => expect(device.aside).toHaveLength(1));
    expect(device.aside[0]?.items['op-ed']?.tries).toHaveLength(1);
  });

  it('never says that the work is saved when it is not', async () => {
    stepTrouble.now = 'render';
    open('check', { unsaved: 'full' });
    await screen.findByText(broken);
    await waitFor(() =>
      expect(screen.getByText(/You did nothing wrong/).textContent).toContain('is not saved yet'),
    );
  });

  it('says what keeps the work where nothing is kept', async () => {
    stepTrouble.now = 'render';
    open('check', { durability: 'memory' });
    await screen.findByText(broken);
    await waitFor(() =>
      expect(screen.getByText(/You did nothing wrong/).textContent).toContain('only while this page is open'),
    );
  });
});
