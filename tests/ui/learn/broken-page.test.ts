// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { readSavedWork } from '../../../src/core/exchange/read-saved-work.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { scoreWholeLesson } from '../../support/score-whole-lesson.ts';
import { longPassage, wholeAttempt, wholeLesson } from '../../support/whole-lesson.ts';
import { openLearnPage } from './open-learn-page.ts';
import { stepTrouble } from './step-trouble.svelte.ts';

// What stands around every step is a stand-in that fails as it is told.
vi.mock('../../../src/ui/learn/frame/LessonHeader.svelte', () => import('./TroubledStep.svelte'));

const bundle = wholeLesson(defaultSettings());
const begun = wholeAttempt(bundle);

beforeEach(() => {
  stepTrouble.now = 'none';
});

describe('a page whose frame cannot be shown', () => {
  it.each(['render', 'effect', 'update', 'keys'] as const)(
    'is replaced (%s), with the text and every way on',
    async (way) => {
      const isAtOnce = way === 'render' || way === 'effect';
      if (isAtOnce) stepTrouble.now = way;
      const { attempt, saveFile } = openLearnPage({ bundle, attempt: begun, score: scoreWholeLesson });
      if (!isAtOnce) {
        await screen.findByRole('heading', { name: 'A step' });
        stepTrouble.now = way;
      }
      await screen.findByRole('heading', { level: 1, name: 'This part cannot be shown' });
      expect(screen.getByText(longPassage.text.slice(0, longPassage.paragraphs[0]?.end))).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: 'Save my work as a file' }));
      const read = readSavedWork(saveFile.mock.calls[0]?.[1] ?? '');
      expect(read.ok && read.value.attempt).toEqual(attempt());
      stepTrouble.now = 'none';
      await userEvent.click(screen.getByRole('button', { name: 'Go on: Warm-up' }));
      await screen.findByRole('heading', { name: 'A step' });
      expect(attempt().step).toBe('warm-up');
    },
  );
});

describe('a page whose machines have stopped', () => {
  it('says so, and gives out the work before it is loaded again', async () => {
    let isBroken = false;
    const { session, saveFile } = openLearnPage({
      bundle,
      attempt: begun,
      score: scoreWholeLesson,
      now: () => {
        if (isBroken) throw new Error('no time');
        return noon;
      },
    });
    await screen.findByRole('heading', { name: 'A step' });
    isBroken = true;
    session.getSnapshot().children.lesson?.send({ type: 'step.next' });
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This part cannot be shown'),
    );
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save my work as a file' }));
    const read = readSavedWork(saveFile.mock.calls[0]?.[1] ?? '');
    expect(read.ok && read.value.attempt).toMatchObject({ step: 'brief' });
  });
});
