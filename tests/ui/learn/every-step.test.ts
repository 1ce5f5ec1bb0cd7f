// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { withCheck, withMarking } from '../../../src/core/attempt/change-attempt.ts';
import { stepIds, type StepId } from '../../../src/core/lesson/steps.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { laterMessages } from '../../../src/ui/words/later.ts';
import { messages } from '../../../src/ui/words/words.ts';
import { teachLessonMessages } from '../../../src/ui/words/paper.ts';
import { nextStepText } from '../../../src/ui/learn/frame/next-step-text.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { scoreWholeLesson } from '../../support/score-whole-lesson.ts';
import { wholeAttempt, wholeLesson } from '../../support/whole-lesson.ts';
import { openLearnPage } from './open-learn-page.ts';

// What a row in the table of steps asks of the page: words, and something to show.

const bundle = wholeLesson(defaultSettings());
/** One mark that finds nothing: there is something left for a second look. */
const marking = {
  ...createMarking(),
  response: { labels: [{ id: 'm1', technique: 'factual-error', span: { start: 0, end: 7 } }] },
  lastLabel: 1,
};
const checked = withCheck(withMarking(wholeAttempt(bundle), 'op-ed', marking, noon), 'op-ed', noon);
const isAfterMarking = (step: StepId) => stepIds.indexOf(step) > stepIds.indexOf('mark');

/** All that the page shows of a step, once it is there. */
async function shown(step: StepId): Promise<string> {
  const begun = isAfterMarking(step) ? checked : wholeAttempt(bundle);
  openLearnPage({ bundle, attempt: { ...begun, step, furthest: step }, score: scoreWholeLesson });
  await screen.findByRole('navigation', { name: messages.steps.label });
  const text = await waitFor(() => {
    const main = document.querySelector('main');
    const title = main?.querySelector('h1')?.textContent ?? '';
    expect(title).not.toBe('');
    expect([messages.score.checking, laterMessages.forms.checking]).not.toContain(title);
    expect(main?.querySelector('[aria-busy="true"]')).toBeNull();
    expect(main?.querySelector('button')).not.toBeNull();
    return main?.textContent ?? '';
  });
  cleanup();
  return text;
}

describe.each(stepIds)('the step %s', (step) => {
  it('has words of its own for its name, for teachers and for the way to it', () => {
    const others = stepIds.filter((other) => other !== step);
    for (const words of [
      (id: StepId) => messages.steps[id],
      (id: StepId) => teachLessonMessages.steps[id],
      nextStepText,
    ]) {
      expect(words(step)).toMatch(/\S/);
      expect(others.map(words)).not.toContain(words(step));
    }
  });
});

describe('the page', () => {
  const pages: Partial<Record<StepId, string>> = {};

  it.each(stepIds)('shows the step %s, and no other step like it', async (step) => {
    const text = await shown(step);
    expect(text).not.toContain(messages.trouble.title);
    expect(Object.values(pages)).not.toContain(text);
    pages[step] = text;
  });
});
