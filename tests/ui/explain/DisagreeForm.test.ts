// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import DisagreeForm from '../../../src/ui/explain/DisagreeForm.svelte';

function start(reason?: string) {
  const onset = vi.fn<(reason: string) => void>();
  const { rerender } = render(DisagreeForm, { props: { title: 'This holds up', reason, onset } });
  return { onset, rerender, user: userEvent.setup() };
}
const field = () => screen.getByLabelText('Why do you see it differently?');

describe('disagreeing with an outcome', () => {
  it('asks for a reason, hands it over and gives the focus back', async () => {
    const { onset, user } = start();
    const open = screen.getByRole('button', { name: 'I disagree : This holds up' });
    await user.click(open);
    expect(field()).toBe(document.activeElement);
    expect(field()).toHaveProperty('maxLength', 400);
    await user.keyboard('It does not.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(onset).toHaveBeenCalledExactlyOnceWith('It does not.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(open).toBe(document.activeElement);
  });

  it('keeps nothing when it is cancelled', async () => {
    const { onset, user } = start();
    await user.click(screen.getByRole('button', { name: /^I disagree/ }));
    await user.keyboard('It does');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onset).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /^I disagree/ }));
    expect(field()).toHaveProperty('value', '');
  });

  it('says that a teacher decides, and lets the reason be changed or taken back', async () => {
    const { onset, user } = start('It does not.');
    expect(screen.getByText(/^You disagreed:/).textContent).toBe(
      'You disagreed: It does not. Noted; a teacher decides.',
    );
    await user.click(screen.getByRole('button', { name: /^Change my reason/ }));
    expect(field()).toHaveProperty('value', 'It does not.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: /^Take back/ }));
    expect(onset).toHaveBeenCalledExactlyOnceWith('');
  });
});
