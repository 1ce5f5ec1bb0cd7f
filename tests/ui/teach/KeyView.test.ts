// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Appeal } from '../../../src/core/gradebook/class-view.ts';
import { groupAppeals } from '../../../src/ui/teach/key/appeal-groups.ts';
import { classView, learnerRow } from '../../support/gradebook-view.ts';
import { openTeachPage } from './open-teach-page.ts';

function appeal(learner: string, changes: Partial<Appeal> = {}): Appeal {
  return {
    id: `${learner}/op-ed/decoy:d1`,
    learner,
    item: 'op-ed',
    outcome: 'decoy:d1',
    reason: `Because, says ${learner}.`,
    at: '2026-11-23T12:50:00.000Z',
    quote: 'It opened in June',
    given: 'factual-error',
    remedies: [
      { type: 'accept-mark', item: 'op-ed', span: { start: 46, end: 63 }, technique: 'factual-error' },
      { type: 'drop', item: 'op-ed', entry: 'd1' },
    ],
    state: 'open',
    ...changes,
  };
}

const learners = [learnerRow(1), learnerRow(2)];
const view = classView(learners, { appeals: [appeal('r1'), appeal('r2')] });

describe('objections', () => {
  it('are grouped by what they are to, those that most share first', () => {
    const plain = { outcome: 'plain:m1', quote: 'so it is' };
    const groups = groupAppeals([
      appeal('r1', { ...plain, outcome: 'plain:m4' }),
      appeal('r2'),
      appeal('r3', plain),
      appeal('r4', { ...plain, quote: 'other words' }),
    ]);
    expect(groups.map(({ quote, appeals }) => [quote, appeals.map(({ learner }) => learner)])).toEqual([
      ['so it is', ['r1', 'r3']],
      ['It opened in June', ['r2']],
      ['other words', ['r4']],
    ]);
  });

  it('are accepted with the remedy that is chosen', async () => {
    const { finish, tasks, user } = await openTeachPage(view, { hash: '#key' });
    const card = screen.getByRole('article', { name: /It opened in June.*2 learners object/ });
    expect(within(card).getByText('Because, says r2.')).toBeVisible();
    await user.click(within(card).getByRole('radio', { name: /^Do not score it/ }));
    await user.click(within(card).getByRole('button', { name: 'Accept' }));
    const change = { type: 'drop', item: 'op-ed', entry: 'd1' } as const;
    expect(tasks).toEqual([{ type: 'adjust', change, grants: 'r1/op-ed/decoy:d1' }]);
    const best = { ...learnerRow(1).best, score100: 44 };
    finish(
      classView([learnerRow(1, { best }), learnerRow(2)], {
        adjustments: [{ id: 'c1', at: '2026-11-23T13:00:00.000Z', change, grants: 'r1/op-ed/decoy:d1' }],
        appeals: view.appeals.map((one) => ({ ...one, state: 'granted', remedies: [] })),
      }),
    );
    expect(await screen.findByText('1 score changed, mean 33 → 38.5')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Objections' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('Accepted. The class was marked again.');
  });

  it('are declined, all of those to the same words', async () => {
    const { finish, tasks, user } = await openTeachPage(view, { hash: '#key' });
    await user.click(screen.getByRole('button', { name: 'Do not accept' }));
    finish(view);
    await expect.poll(() => tasks.length).toBe(2);
    expect(tasks).toEqual([
      { type: 'decline', appeal: 'r1/op-ed/decoy:d1', isDeclined: true },
      { type: 'decline', appeal: 'r2/op-ed/decoy:d1', isDeclined: true },
    ]);
  });
});

describe('the key', () => {
  it('says that its file is untouched, and who made it', async () => {
    await openTeachPage(view, { hash: '#key' });
    expect(screen.getByText(/the key file itself is untouched/)).toBeVisible();
    expect(screen.getByText('Made up for tests.')).toBeVisible();
  });

  it('is changed entry by entry', async () => {
    const { finish, tasks, user } = await openTeachPage(view, { hash: '#key' });
    const field = await screen.findByRole('spinbutton', { name: /Reports say so/ });
    await user.clear(field);
    await user.type(field, '2.5{Enter}');
    finish(view);
    await user.click(await screen.findByRole('button', { name: /^Do not score\s?: Nobody objects$/ }));
    finish(view);
    expect(tasks).toEqual([
      { type: 'adjust', change: { type: 'reweight', item: 'op-ed', entry: 'u1', weight: 2.5 } },
      { type: 'adjust', change: { type: 'drop', item: 'op-ed', entry: 'd2' } },
    ]);
  });

  it('takes no weight outside its limits', async () => {
    const { tasks, user } = await openTeachPage(view, { hash: '#key' });
    const field = await screen.findByRole('spinbutton', { name: /Reports say so/ });
    await user.clear(field);
    await user.type(field, '11{Enter}');
    expect(tasks).toEqual([]);
  });

  it('lists what is changed, with a way back', async () => {
    const change = { type: 'reweight', item: 'op-ed', entry: 'u1', weight: 2 } as const;
    const changed = classView(learners, {
      adjustments: [{ id: 'c1', at: '2026-11-23T13:00:00.000Z', change }],
    });
    const { tasks, user } = await openTeachPage(changed, { hash: '#key' });
    expect(screen.getByText('Counts 2 times:')).toBeVisible();
    expect(await screen.findByText('weight 2')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Undo\s?: Reports say so$/ }));
    expect(tasks).toEqual([{ type: 'undo', adjustment: 'c1' }]);
  });
});
