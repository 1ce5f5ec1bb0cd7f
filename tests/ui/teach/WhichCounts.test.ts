// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { WorkChange } from '../../../src/core/gradebook/intake/work-decision.ts';
import WhichCounts from '../../../src/ui/teach/collect/WhichCounts.svelte';

const names: Readonly<Record<string, string>> = { a: 'Ana Lee', b: 'Ana Lee-Kim' };
const naming = { areShown: true, numberOf: () => 1, nameOf: (id: string) => names[id] ?? '' };
const about = { attempt: 'a-1', works: ['a', 'b'], counting: ['b'], isDecided: false };

describe('what only the teacher can know', () => {
  it('is asked with what holds until then, and decided with one press', async () => {
    const onchange = vi.fn<(change: WorkChange) => void>();
    const questions = [
      { ...about, type: 'names' as const },
      { ...about, type: 'later' as const },
    ];
    render(WhichCounts, { questions, learners: [], naming, onchange });
    const user = userEvent.setup();

    expect(screen.getByText('Until you say so, it is one learner.')).toBeVisible();
    expect(screen.getByText('Until you choose, the one that came in last counts.')).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'One work under two names: Ana Lee, Ana Lee-Kim' }),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Two learners: each counts' }));
    await user.click(screen.getByRole('radio', { name: /^Ana Lee-Kim: 0 marks/ }));
    expect(onchange.mock.calls.map(([change]) => change)).toEqual([
      { type: 'learners', attempt: 'a-1', learners: 'two' },
      { type: 'counts', attempt: 'a-1', works: ['a', 'b'], counts: 'b' },
    ]);
  });

  it('can be taken back', async () => {
    const onchange = vi.fn<(change: WorkChange) => void>();
    const questions = [{ ...about, type: 'names' as const, isDecided: true }];
    render(WhichCounts, { questions, learners: [], naming, onchange });

    expect(screen.getByRole('radio', { name: 'One learner: it counts once' })).toBeChecked();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Take the choice back' }));
    expect(onchange).toHaveBeenCalledWith({ type: 'learners', attempt: 'a-1', learners: null });
  });
});
