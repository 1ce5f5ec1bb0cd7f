// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { KeptWork, PartTrouble } from '../../../src/ui/kit/late-parts.ts';
import { keptWork } from '../../../src/ui/learn/saved/kept-work.ts';
import LatePartFrame from './LatePartFrame.svelte';

/** A part that comes, or does not, as these say in turn. */
function show(comes: readonly (string | Error)[], trouble: PartTrouble = 'other', work?: KeptWork) {
  const left = [...comes];
  const log: string[] = [];
  const load = vi.fn<() => Promise<string>>(() => {
    log.push('load');
    const next = left.shift() ?? new Error('no more');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  render(LatePartFrame, {
    load,
    access: {
      findTrouble: () => Promise.resolve(trouble),
      makeReady: () => {
        log.push('ready');
        return Promise.resolve();
      },
      ...(work === undefined ? {} : { work: () => work }),
    },
  });
  return log;
}

const gone = new Error('404');
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('a part that comes late', () => {
  it('is waited for, and then there', async () => {
    show(['Here']);
    expect(screen.getByText('Coming')).toBeTruthy();
    expect(await screen.findByText('Here')).toBeTruthy();
    expect(screen.queryByText('Coming')).toBeNull();
  });

  it('is replaced by its boundary when it cannot be drawn', async () => {
    show(['broken']);
    expect(await screen.findByText('In its place')).toBeTruthy();
  });

  it('says so when it does not come, and comes when it is asked for again', async () => {
    const log = show([gone, gone, 'Here'], 'offline');
    expect(await screen.findByText(/It seems that you are offline/)).toBeTruthy();
    // Reloading would take the page away.
    expect(buttons()).toEqual(['Try again']);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/It seems that you are offline/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here')).toBeTruthy();
    expect(log).toEqual(['load', 'ready', 'load', 'ready', 'load']);
  });

  it('offers to reload as well: some browsers remember a file that could not be had', async () => {
    show([gone]);
    await screen.findByText(/If that does not help, reload/);
    expect(buttons()).toEqual(['Try again', 'Reload']);
  });

  it('offers only to reload after a new release, and says that the work is saved when it is', async () => {
    show(
      [gone],
      'newer',
      keptWork(false, 'device', () => undefined),
    );
    expect((await screen.findByText(/A newer version of this page is here/)).textContent).toBe(
      'A newer version of this page is here, and this part comes with it. Reload to get it. Your work is saved on this device.',
    );
    expect(buttons()).toEqual(['Reload']);
  });

  it.each([
    ['is not saved yet', true, 'device'],
    ['only while this page is open', false, 'memory'],
  ] as const)('offers the work as a file first where it %s', async (says, isUnsaved, durability) => {
    const save = vi.fn<() => void>();
    show([gone], 'newer', keptWork(isUnsaved, durability, save));
    expect((await screen.findByText(/A newer version/)).textContent).toContain(says);
    expect(screen.queryByText(/is saved on this device/)).toBeNull();
    expect(buttons()).toEqual(['Save my work as a file', 'Reload']);
    await userEvent.click(screen.getByRole('button', { name: 'Save my work as a file' }));
    expect(save).toHaveBeenCalledOnce();
  });
});
