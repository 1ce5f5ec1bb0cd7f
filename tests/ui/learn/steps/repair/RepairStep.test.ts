// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Repair } from '../../../../../src/core/attempt/attempt.ts';
import { firstItem } from '../../../../../src/core/lesson/lesson-bundle.ts';
import { lessonFixture } from '../../../../support/lesson-fixture.ts';
import { repairFixture } from '../../../../support/repair-fixture.ts';
import RepairStepFrame from '../../RepairStepFrame.svelte';

const bundle = lessonFixture();
const { passage } = firstItem(bundle);
const model = 'The town’s register says so.';

beforeAll(() => {
  // jsdom opens no dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

function start(repair?: Repair) {
  const onnext = vi.fn<() => void>();
  const kept = vi.fn<(repair: Repair) => void>();
  const feedback = repairFixture(passage);
  const props = { repair, passage, feedback, techniques: bundle.techniques, onnext, kept };
  const { container } = render(RepairStepFrame, { props });
  return { container, onnext, kept, user: userEvent.setup() };
}
const choice = (name: RegExp) => screen.getByRole('radio', { name });

describe('repairing a passage', () => {
  it('offers the passages in reading order and shows the chosen one in its sentence', async () => {
    const { user, container } = start();
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['u1', 'sl1']);
    await user.click(choice(/^Anonymous sourcing/));
    expect(container.querySelector('blockquote')?.textContent).toBe('Reports say so.');
    expect(container.querySelector('blockquote mark')?.textContent).toBe('Reports');
  });

  it('keeps every letter, counts them, and holds the model back until it is asked for', async () => {
    const { user, kept, container } = start();
    await user.click(choice(/^Anonymous sourcing/));
    await user.type(screen.getByLabelText('Your honest version'), 'It is so.');
    expect(kept.mock.lastCall?.[0]).toEqual({
      annotation: 'u1',
      text: 'It is so.',
      ticks: [false, false, false],
    });
    expect(screen.getByText('9 of 400 characters')).toBeTruthy();
    expect(container.innerHTML).not.toContain(model);
    expect(container.innerHTML).not.toContain('Is somebody named?');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(screen.getByText(model)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'One honest version' })).toBe(document.activeElement);
    await user.click(screen.getByRole('checkbox', { name: 'Can it be looked up?' }));
    expect(kept.mock.lastCall?.[0].ticks).toEqual([false, true, false]);
  });

  it('says why there is nothing to compare yet', async () => {
    const { user, container } = start();
    await user.click(choice(/^Anonymous sourcing/));
    await user.type(screen.getByLabelText('Your honest version'), '   ');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(screen.getByText('Write something first, then compare it with another version.')).toBeTruthy();
    expect(container.innerHTML).not.toContain(model);
  });

  it('asks before words are dropped for another passage, and keeps them when the learner stays', async () => {
    const { user } = start({ annotation: 'u1', text: 'It is so.', ticks: [false, false, false] });
    await user.click(choice(/^Slippery slope/));
    expect(choice(/^Anonymous sourcing/)).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Stay with this one' }));
    expect(screen.getByLabelText('Your honest version')).toHaveProperty('value', 'It is so.');
    await user.click(choice(/^Slippery slope/));
    await user.click(screen.getByRole('button', { name: 'Take the other one' }));
    expect(choice(/^Slippery slope/)).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Your honest version')).toHaveProperty('value', '');
  });

  it('can be skipped, and shows everything when it is opened again', async () => {
    const { user, onnext } = start({
      annotation: 'u1',
      text: 'It is so.',
      ticks: [true, false, false],
      comparedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(screen.getByText(model)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Is somebody named?' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'See your report' }));
    expect(onnext).toHaveBeenCalledOnce();
  });
});
