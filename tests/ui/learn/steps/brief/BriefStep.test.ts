// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { firstActs } from '../../../../../src/core/lesson/first-act.ts';
import { setStepArrival } from '../../../../../src/ui/kit/step-arrival.ts';
import BriefStep from '../../../../../src/ui/learn/steps/brief/BriefStep.svelte';
import { lessonFixture } from '../../../../support/lesson-fixture.ts';
import { renderWithin } from '../../../../support/render-within.ts';

const { lesson, techniques } = lessonFixture();
const acts = firstActs(techniques, 'en');

beforeAll(async () => {
  window.scrollTo = () => undefined;
  await import('../../../../../src/ui/learn/steps/brief/WrittenBrief.svelte');
});

function start(isPast = false) {
  const onnext = vi.fn<() => void>();
  renderWithin(BriefStep, { lesson, techniques, isPast, nextLabel: 'Go on', onnext }, () =>
    setStepArrival({ hasMoved: false }),
  );
  return { onnext, user: userEvent.setup() };
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent.trim();
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pieces = () => screen.getAllByRole('button').filter((control) => control.tagName === 'SPAN');

/** Presses a piece of the example that is weak, or one that holds up. */
async function pressPiece(user: ReturnType<typeof userEvent.setup>, act: number, isWeak: boolean) {
  const at = acts[act]?.pieces.findIndex((piece) => piece.isWeak === isWeak) ?? -1;
  const piece = pieces()[at];
  if (piece === undefined) throw new Error('no such piece');
  await user.click(piece);
}

describe('the brief', () => {
  it('begins with something to press, and says what it was', async () => {
    const { user } = start();
    await pressPiece(user, 0, true);
    expect(screen.getByRole('heading', { name: 'You found it' })).toHaveFocus();
    expect(document.querySelector('mark')).toHaveTextContent(acts[0]?.technique.example.mark ?? '');
    expect(screen.getByText(`${acts[0]?.technique.name}.`)).toBeInTheDocument();
    expect(pieces()).toEqual([]);
  });

  it('shows that what was pressed holds up, beside what does not', async () => {
    const { user } = start();
    await pressPiece(user, 0, false);
    expect(screen.getByRole('heading', { name: /holds up/ })).toHaveFocus();
    const marks = [...document.querySelectorAll('mark')];
    expect(marks.map((mark) => mark.className).filter((look) => look.includes('sound'))).toHaveLength(1);
    expect(marks).toHaveLength(2);
  });

  it('can be done by keyboard', async () => {
    const { user } = start();
    pieces()[0]?.focus();
    await user.keyboard(' ');
    expect(button('Now one that looks like it')).toBeInTheDocument();
  });

  it('goes through every technique and its look-alike, whatever is answered, and then on', async () => {
    const { user, onnext } = start();
    for (const [index, { technique }] of acts.entries()) {
      await pressPiece(user, index, index % 2 === 0);
      await user.click(button('Now one that looks like it'));
      expect(title()).toContain(technique.inSentence);
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
      const answer = index % 2 === 0 ? 'No, it holds up' : /^Yes/;
      await user.click(button(answer));
      expect(screen.getByText(technique.lookAlike.why)).toBeInTheDocument();
      await user.click(button('Next'));
    }
    expect(onnext).not.toHaveBeenCalled();
    await user.click(button('Go on'));
    expect(onnext).toHaveBeenCalledOnce();
  });

  it('can be skipped at once', async () => {
    const { user, onnext } = start();
    await user.click(button('Skip the brief'));
    expect(onnext).toHaveBeenCalledOnce();
  });

  it('can be read instead, and tried after all', async () => {
    const { user } = start();
    const before = title();
    await user.click(button('Read it instead'));
    for (const { name, definition } of techniques) {
      expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
      expect(screen.getAllByText(definition).length).toBeGreaterThan(0);
    }
    await user.click(button('Find out by doing'));
    expect(title()).toBe(before);
  });

  it('is written out for who comes back to it', async () => {
    start(true);
    for (const { name } of techniques)
      expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
  });
});
