// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { StepId } from '../../../../src/core/lesson/steps.ts';
import StepNav from '../../../../src/ui/learn/frame/StepNav.svelte';
import { attemptFixture, lessonFixture } from '../../../support/lesson-fixture.ts';

function start() {
  const ongo = vi.fn<(step: StepId) => void>();
  const bundle = lessonFixture('Reports say so.');
  const attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'check' } as const;
  render(StepNav, { steps: ['brief', 'first-read', 'mark', 'check', 'report'], attempt, ongo });
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'Step 3 of 5: Mark it up' });
  return { ongo, user, opener };
}

describe('the steps', () => {
  it('open as far as the learner has been', () => {
    start();
    const open = screen.getAllByRole<HTMLButtonElement>('button').filter(({ disabled }) => !disabled);
    expect(open.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '3 Step 3 of 5: Mark it up',
      '1 Brief (done)',
      '2 First read (done)',
      '3 Mark it up',
      '4 Check',
    ]);
  });

  it('open and close as a list where there is no room for all of them', async () => {
    const { user, opener, ongo } = start();
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    await user.click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    await user.tab();
    await user.keyboard('{Escape}');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);

    await user.click(opener);
    await user.click(screen.getByRole('button', { name: 'First read (done)' }));
    expect(ongo).toHaveBeenCalledWith('first-read');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
  });

  it('close when the focus goes elsewhere', async () => {
    const { user, opener } = start();
    await user.click(opener);
    await user.click(document.body);
    expect(opener.getAttribute('aria-expanded')).toBe('false');
  });
});
