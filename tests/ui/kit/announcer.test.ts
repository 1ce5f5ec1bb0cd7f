// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import AnnouncerFrame from './AnnouncerFrame.svelte';
import SayButton from './SayButton.svelte';

describe('the status line of a page', () => {
  it('says what a part of the page says, and says it again as words that have changed', async () => {
    render(AnnouncerFrame);
    const user = userEvent.setup();
    const line = screen.getByRole('status');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(line.textContent).toBe('Saved');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(line.textContent).toBe('Saved\u00a0');
  });

  it('is missed at once by a part of a page that has none', () => {
    expect(() => render(SayButton)).toThrow('this page has no status line');
  });
});
