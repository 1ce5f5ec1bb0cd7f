// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { success, type Result } from '../../../src/core/base/result.ts';
import type { ReviewItem } from '../../../src/core/review/choose-passages.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../../src/core/scoring/score-item.ts';
import { excerptOf } from '../../../src/core/text/passage.ts';
import { itemMachine } from '../../../src/machines/item-machine.ts';
import { reviewMachine, type KeptAnswer } from '../../../src/machines/review-machine.ts';
import { scoreFixture } from '../../support/form-fixture.ts';
import { passageOf } from '../../support/passage-of.ts';
import { reviewItems } from '../../support/review-items.ts';
import ReviewFrame from './ReviewFrame.svelte';
import { announcing } from '../kit/announcing.ts';

beforeAll(() => {
  // jsdom has no layout: what needs one is told so.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('scrollBy', () => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

/** Scores the fixture's passages by their keys, and any other by an empty one. */
function score(input: ScoreRequest): Result<ItemFeedback> {
  if (input.passage.id.startsWith('form-')) return scoreFixture(input);
  const key = { annotations: [], decoys: [], nearMisses: [] };
  const made = scoreItem(input.passage, key, input.response);
  return success({ score: made, tries: [made], key, sources: [], provenance: '' });
}

function show(items: readonly ReviewItem[] = reviewItems(), isTaken: () => boolean = () => true) {
  const keep = vi.fn<(answer: KeptAnswer) => boolean>(() => isTaken());
  const actor = createActor(
    reviewMachine.provide({
      actors: {
        item: itemMachine.provide({
          actors: { score: fromPromise(async ({ input }: { input: ScoreRequest }) => score(input)) },
        }),
        openReview: fromPromise(() => Promise.resolve(items)),
        keepAnswer: fromPromise(async ({ input }: { input: KeptAnswer }) => keep(input)),
      },
    }),
  ).start();
  const announce = vi.fn<(text: string) => void>();
  render(ReviewFrame, { props: { actor }, ...announcing(announce) });
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { announce, keep, press, user };
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('a review', () => {
  it('explains each answer at once, says when it comes back, and sums up', async () => {
    const { announce, press } = show();
    await title('A 1');
    expect(screen.getByText('Review · 1 of 2')).toBeVisible();
    await press('It holds up');
    const verdict = await screen.findByRole('heading', { name: 'There is a flaw here' });
    await vi.waitFor(() => expect(verdict).toHaveFocus());
    expect(announce).toHaveBeenCalledWith('There is a flaw here');
    expect(screen.getByText('It comes back soon.')).toBeVisible();
    await press('Next passage');
    await vi.waitFor(async () => expect(await title('A 2')).toHaveFocus());
    await press('It holds up');
    expect(await screen.findByText('It comes back later, with a longer break.')).toBeVisible();
    await press('Finish');
    await title('That is all for now');
    expect(screen.getByText(/^1 of 2 passages right\./)).toBeVisible();
  });

  it('takes marks like a passage of the warm-up', async () => {
    const { keep, press, user } = show();
    await title('A 1');
    await press('Pick sentences');
    await user.click(screen.getByRole('option', { name: /Insiders say it is deep/ }));
    await user.keyboard('2');
    await press('Stop picking');
    await press('Check this passage');
    await screen.findByRole('heading', { name: 'Found and named' });
    expect(keep.mock.calls[0]?.[0]).toMatchObject({ cardId: 'card-1', isRight: true });
  });

  it('shows the sentences of a lesson with the paragraph they stand in, and judges the one place', async () => {
    const whole = passageOf('The bridge is long. It opened in June. Cars cross it.');
    const [first] = reviewItems();
    if (first === undefined) throw new Error('no passage');
    const passage = excerptOf(whole, { start: 20, end: 38 });
    const item = { ...first, origin: 'lesson', passage, about: 'plain:20-37' } as const;
    const { press } = show([item]);
    await title('A 1');
    expect(screen.getByText('The paragraph it stands in').closest('details')).toHaveTextContent(
      'The bridge is long. It opened in June. Cars cross it.',
    );
    await press('It holds up');
    await screen.findByRole('heading', { name: 'Rightly left alone' });
  });

  it('says when an answer could not be kept, and lets one go on', async () => {
    const { press } = show(reviewItems(), () => false);
    await title('A 1');
    await press('It holds up');
    expect(await screen.findByText(/This answer is not kept/)).toBeVisible();
    await press('Next passage');
    await title('A 2');
  });

  it('says so when nothing is due', async () => {
    show([]);
    await title('Nothing to review today');
    expect(screen.getByRole('link', { name: 'Back to your lessons' })).toHaveAttribute('href', '#lessons');
  });
});
