// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Span } from '../../../src/core/text/span.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import WideMark from '../../../src/ui/marking/WideMark.svelte';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.\nIt all ends in tears.');

function ask() {
  const [mark] = shownMarks(passage, [], [{ id: 'm1', span: { start: 8, end: 35 }, technique: 'slope' }]);
  if (mark === undefined) throw new Error('no mark');
  const onchoose = vi.fn<(sentence: Span) => void>();
  const onkeep = vi.fn<() => void>();
  render(WideMark, { passage, mark, onchoose, onkeep });
  return { onchoose, onkeep, user: userEvent.setup() };
}

it('offers each sentence that a wide mark touches, and no other', async () => {
  const { onchoose, user } = ask();
  expect(screen.getByText('6 words are a lot. Which sentence is the weak one?')).toBeTruthy();
  const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(offered).toEqual(['Reports say so.', 'The bridge is long.', 'All of them']);
  await user.click(screen.getByRole('button', { name: 'The bridge is long.' }));
  expect(onchoose).toHaveBeenCalledWith({ start: 16, end: 35 });
});

it('is content when all of it is meant', async () => {
  const { onkeep, onchoose, user } = ask();
  await user.click(screen.getByRole('button', { name: 'All of them' }));
  expect(onkeep).toHaveBeenCalledOnce();
  expect(onchoose).not.toHaveBeenCalled();
});
