// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { WhoseWork as Whose } from '../../../../src/app/lesson-opening.ts';
import WhoseWork from '../../../../src/ui/learn/frame/WhoseWork.svelte';

describe('the question whose work it is', () => {
  it('offers each work by name or by when it was begun, and one’s own', async () => {
    const onchoose = vi.fn<(whose: Whose) => void>();
    const now = new Date(2026, 10, 23, 12).toISOString();
    const at = new Date(2026, 10, 23, 10, 42).toISOString();
    const works = [
      { workId: 'bridge.9b', name: 'Ana', begun: { at, step: 'report' as const, number: 5 } },
      { workId: 'bridge.9b~2', begun: { at, step: 'mark' as const, number: 3 } },
      { workId: 'bridge.9b~3' },
    ];
    render(WhoseWork, { works, now, onchoose });
    const user = userEvent.setup();

    expect(screen.getByRole('heading', { name: 'Who is here?' })).toHaveFocus();
    const [unnamed, unreadable] = screen.getAllByRole('button', {
      name: 'Go on with the work without a name',
    });
    expect(unnamed).toHaveAccessibleDescription('Begun today at 10:42, at step 3, Mark it up');
    expect(unreadable).toHaveAccessibleDescription('It cannot be read. Opening it says more.');
    await user.click(screen.getByRole('button', { name: 'Go on as Ana' }));
    await user.click(screen.getByRole('button', { name: 'Somebody else: begin my own work' }));
    expect(onchoose.mock.calls.map(([whose]) => whose)).toEqual([
      { type: 'work', workId: 'bridge.9b' },
      { type: 'new' },
    ]);
  });
});
