// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { DeviceChoice, ErasedReport, HomeView } from '../../../src/core/home/home-view.ts';
import { homeMachine } from '../../../src/machines/home-machine.ts';
import { daysUntil } from '../../../src/ui/lesson/days-until.ts';
import { homeView } from '../../support/home-view.ts';
import HomeFrame from './HomeFrame.svelte';
import { announcing } from '../kit/announcing.ts';

beforeAll(() => {
  // jsdom has dialogs, and no way to open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const [entry] = homeView().lessons;
if (entry === undefined) throw new Error('no lesson');

async function show(changes: Partial<HomeView> = {}, report?: ErasedReport) {
  const choose = vi.fn<(device: DeviceChoice) => boolean>(() => true);
  const erase = vi.fn<() => Promise<ErasedReport>>(() =>
    Promise.resolve(report ?? { erased: ['works', 'reviews', 'preferences'], failed: [] }),
  );
  const actor = createActor(
    homeMachine.provide({
      actors: {
        openHome: fromPromise(() => Promise.resolve(homeView(changes))),
        chooseDevice: fromPromise(async ({ input }: { input: DeviceChoice }) => choose(input)),
        eraseDevice: fromPromise(erase),
        resetReviews: fromPromise(() => Promise.resolve()),
      },
    }),
  ).start();
  const announce = vi.fn<(text: string) => void>();
  render(HomeFrame, { props: { actor }, ...announcing(announce) });
  await screen.findByRole('heading', { name: 'Lessons' });
  return { announce, choose, erase, user: userEvent.setup() };
}

describe('a lesson on the home page', () => {
  it.each([
    [undefined, 'Start · The bridge', /You have not begun/],
    [
      { type: 'begun', step: 'mark', number: 3, total: 5 },
      'Go on at step 3: Mark it up · The bridge',
      /You are at step 3 of 5/,
    ],
    [{ type: 'done' }, 'Done: see the report · The bridge', /been through all/],
    [{ type: 'other-version' }, 'Open it · The bridge', /earlier version/],
    [{ type: 'unreadable' }, 'Open it · The bridge', /cannot be read here/],
  ] as const)('says where one left off: %o', async (own, name, text) => {
    await show({ lessons: [{ ...entry, ...(own === undefined ? {} : { own }) }] });
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', './?lesson=bridge');
    expect(screen.getByText(text)).toBeVisible();
  });

  it.each([
    [
      { at: '2026-11-23T12:00:00.000Z', receipt: 'AAAA-BBBB' },
      /You made a file or a code of it on 23 November 2026/,
    ],
    [
      {
        at: '2026-11-23T12:00:00.000Z',
        receipt: 'AAAA-BBBB',
        confirmedAt: '2026-11-24T12:00:00.000Z',
      },
      /Handed in on 24 November 2026, as you said/,
    ],
  ] as const)('says what was handed in, for oneself and for a class: %o', async (handedIn, text) => {
    const state = { type: 'done', handedIn } as const;
    await show({ lessons: [{ ...entry, own: state, assigned: [{ workId: 'bridge.9b', state }] }] });
    expect(screen.getAllByText(text)).toHaveLength(2);
  });

  it('names work for a class, which is opened by its link', async () => {
    const state = { type: 'begun', step: 'mark', number: 3, total: 5 } as const;
    await show({ lessons: [{ ...entry, assigned: [{ workId: 'bridge.9b', state }] }] });
    expect(
      screen.getByText('At step 3 of 5: Mark it up. Use the link from your teacher to go on.'),
    ).toBeVisible();
  });
});

describe('what is to be reviewed', () => {
  it('leads to a sitting of no more than six', async () => {
    await show({ review: { type: 'ready', due: 9, total: 12 } });
    expect(screen.getByText('9 passages are waiting.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Review 6 passages' })).toHaveAttribute('href', '#review');
  });

  it.each([
    ['2026-11-24T01:00:00.000Z', 'Nothing today. The next one comes tomorrow.'],
    ['2026-11-28T12:00:00.000Z', 'Nothing today. The next one comes in 5 days.'],
  ])('says when the next one comes: %s', async (nextAt, text) => {
    await show({ review: { type: 'ready', due: 0, total: 1, nextAt } });
    expect(screen.getByText(text)).toBeVisible();
  });

  it('counts days by the calendar', () => {
    expect(daysUntil('2026-11-24T08:00:00.000Z', '2026-11-23T22:00:00.000Z')).toBe(1);
    expect(daysUntil('2026-11-23T12:30:00.000Z', '2026-11-23T12:00:00.000Z')).toBe(1);
  });
});

describe('whose device it is', () => {
  it('is chosen at once, and said', async () => {
    const { announce, choose, user } = await show();
    await user.click(screen.getByRole('radio', { name: 'A shared computer' }));
    expect(choose).toHaveBeenCalledWith('shared');
    expect(announce).toHaveBeenCalledWith('From now on, your work is kept only until this tab is closed.');
  });
});

describe('erasing', () => {
  it('happens only after it was asked', async () => {
    const { erase, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Erase everything on this device' }));
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(erase).not.toHaveBeenCalled();
  });

  it('says what is gone and what is not, and moves the focus there', async () => {
    const { announce, user } = await show({}, { erased: ['preferences'], failed: ['works', 'reviews'] });
    await user.click(screen.getByRole('button', { name: 'Erase everything on this device' }));
    await user.click(screen.getByRole('button', { name: 'Erase everything' }));
    const title = await screen.findByRole('heading', { name: 'Not everything could be erased' });
    await vi.waitFor(() => expect(title).toHaveFocus());
    expect(announce).toHaveBeenCalledWith('Not everything could be erased');
    expect(screen.getByText('Gone from this device: your reading settings.')).toBeVisible();
    expect(screen.getByText(/^Still here, at least in part: your work and your reviews\./)).toBeVisible();
  });
});
