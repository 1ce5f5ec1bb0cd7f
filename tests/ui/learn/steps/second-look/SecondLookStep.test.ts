// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../../../../src/core/assignment/settings.ts';
import { createActor, setup } from 'xstate';
import { requireItem } from '../../../../../src/core/attempt/attempt.ts';
import { withCheck, withMarking } from '../../../../../src/core/attempt/change-attempt.ts';
import { firstItem } from '../../../../../src/core/lesson/lesson-bundle.ts';
import type { Response } from '../../../../../src/core/response/label.ts';
import { createMarking } from '../../../../../src/core/response/marking.ts';
import { labelingMachine } from '../../../../../src/machines/labeling-machine.ts';
import { attemptFixture, noon } from '../../../../support/lesson-fixture.ts';
import {
  feedbackFixture,
  responseWith,
  secondLookBundle as bundle,
} from '../../../../support/second-look-fixture.ts';
import SecondLookFrame from '../../SecondLookFrame.svelte';
import { announcing } from '../../../kit/announcing.ts';

const { passage } = firstItem(bundle);

beforeAll(() => {
  // jsdom has no layout and no dialogs: what needs them is told so.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('scrollBy', () => undefined);
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

/** A second look after this try; `now` is what the marks were changed to since. */
function start(tried: Response, now: Response = tried, change: Partial<Settings> = {}) {
  const marking = (response: Response) => ({
    ...createMarking(),
    response,
    lastLabel: response.labels.length,
  });
  const checked = withCheck(
    withMarking(attemptFixture(bundle), 'op-ed', marking(tried), noon),
    'op-ed',
    noon,
  );
  const attempt = withMarking(checked, 'op-ed', marking(now), noon);
  const parent = createActor(
    setup({ actors: { labeling: labelingMachine } }).createMachine({
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: { units: ['sentence', 'word'], passage, marking: requireItem(attempt, 'op-ed').marking },
      },
    }),
  ).start();
  const actor = parent.getSnapshot().children['labeling'] as ReturnType<
    typeof createActor<typeof labelingMachine>
  >;
  const announce = vi.fn<(text: string) => void>();
  const oncheck = vi.fn<() => void>();
  const onreveal = vi.fn<() => void>();
  const feedback = feedbackFixture(tried);
  render(SecondLookFrame, {
    props: {
      bundle,
      settings: { ...defaultSettings(), ...change },
      actor,
      attempt,
      feedback,
      oncheck,
      onreveal,
    },
    ...announcing(announce),
  });
  return { announce, oncheck, onreveal, user: userEvent.setup() };
}
const bar = () => screen.getByRole('region', { name: 'Label selection' });
const nothing: Response = { labels: [] };

describe('the second look', () => {
  it('lists each place with its paragraph and what is left to do there', () => {
    start(responseWith(['Reports say so', 'slippery-slope'], ['it will fall', 'slippery-slope']));
    const panel = within(screen.getByRole('region', { name: '3 places to look at again' }));
    const titles = panel
      .getAllByRole('button', { name: /go there$/ })
      .map((go) => go.parentElement?.textContent);
    expect(
      titles.map((title) => title?.replace(/,.*?go there|, place.*$/g, ' ').replace(/\s+/g, ' ')),
    ).toEqual([
      'Paragraph 1 found, another name fits Hint 1 of 3 ',
      'Paragraph 1 not found yet Hint 1 of 3 ',
      'Paragraph 2 found in part Hint 1 of 3 ',
    ]);
  });

  it('gives one hint more each time, says it, keeps it in sight and stops at three', async () => {
    const { announce, user } = start(nothing);
    const ask = screen.getByRole('button', { name: /^Hint 1 of 3.*place 2 in/ });
    await user.click(ask);
    expect(announce).toHaveBeenLastCalledWith('First hint of f1.');
    expect(within(bar()).getByText('First hint of f1.')).toBeTruthy();
    expect(screen.queryByText(/Second hint/)).toBeNull();
    await user.click(ask);
    await user.click(ask);
    expect(ask).toBe(document.activeElement);
    expect(ask).toHaveProperty('ariaDisabled', 'true');
    await user.click(ask);
    expect(announce.mock.calls.map(([text]) => text)).toEqual([
      'First hint of f1.',
      'Second hint of f1.',
      'Third hint of f1.',
    ]);
    await user.click(within(bar()).getByRole('button', { name: 'Hide' }));
    expect(within(bar()).queryByText('Third hint of f1.')).toBeNull();
    expect(bar()).toBe(document.activeElement);
  });

  it('goes to the paragraph of a place, also while sentences are picked', async () => {
    const { user } = start(nothing);
    await user.click(screen.getByRole('button', { name: /^Paragraph 2/ }));
    expect(document.activeElement?.textContent).toContain('Maybe it will fall');
    await user.click(screen.getByRole('button', { name: 'Pick sentences' }));
    await user.click(screen.getByRole('button', { name: /^Paragraph 2/ }));
    expect(document.activeElement?.getAttribute('role')).toBe('option');
    expect(document.activeElement?.textContent).toContain('Maybe it will fall');
  });

  it('spends no try on marks that have not changed, and says so', async () => {
    const { announce, oncheck, user } = start(nothing);
    await user.click(screen.getByRole('button', { name: /^Check again/ }));
    expect(announce).toHaveBeenLastCalledWith(
      'Nothing has changed since your last check. Change, add or delete a mark first.',
    );
    expect(bar().textContent).toContain('Nothing has changed since your last check.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(oncheck).not.toHaveBeenCalled();
  });

  it('asks before a try, and checks when told to', async () => {
    const { oncheck, user } = start(nothing, responseWith(['Reports say so', 'anonymous-sourcing']));
    await user.click(screen.getByRole('button', { name: /^Check again/ }));
    expect(screen.getByRole('dialog').textContent).toContain('This is try 2 of 3.');
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    expect(oncheck).toHaveBeenCalledOnce();
  });

  it('asks before every answer is shown, and says that unchecked marks do not count', async () => {
    const { onreveal, user } = start(nothing, responseWith(['Reports say so', 'anonymous-sourcing']));
    await user.click(screen.getByRole('button', { name: 'Show all answers' }));
    expect(screen.getByRole('dialog').textContent).toContain('You have 2 more tries.');
    expect(screen.getByRole('dialog').textContent).toContain('they do not count');
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(onreveal).toHaveBeenCalledOnce();
  });
});

describe('the settings of a class', () => {
  it('can do without hints', () => {
    start(nothing, nothing, { hints: false });
    expect(screen.queryByRole('button', { name: /Hint/ })).toBeNull();
    expect(screen.queryByText(/hint/)).toBeNull();
    expect(screen.getByRole('button', { name: /place 1: go there$/ })).toBeTruthy();
  });

  it('say how many tries there are', () => {
    start(nothing, nothing, { tries: 2 });
    expect(screen.getByRole('button', { name: /^Check again \(try.2.of.2\)$/ })).toBeTruthy();
  });
});
