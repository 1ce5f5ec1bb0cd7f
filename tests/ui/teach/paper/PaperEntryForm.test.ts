// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PaperEntry } from '../../../../src/core/gradebook/intake/paper.ts';
import PaperEntryForm from '../../../../src/ui/teach/paper/PaperEntryForm.svelte';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { announcing } from '../../kit/announcing.ts';

// Three sentences; S, A and F are the letters.
function show(onentry = vi.fn<(entry: PaperEntry) => Promise<boolean>>(() => Promise.resolve(true))) {
  const announce = vi.fn<(text: string) => void>();
  const bundle = lessonFixture();
  const { unmount } = render(PaperEntryForm, { props: { bundle, onentry }, ...announcing(announce) });
  return { announce, bundle, onentry, unmount, user: userEvent.setup() };
}
const name = () => screen.getByLabelText('Name or number');
const codes = () => screen.getByLabelText('Marks as codes');
const add = () => screen.getByRole('button', { name: 'Add this learner' });
const box = (label: string) => screen.getByRole('checkbox', { name: label });

describe('marks from paper', () => {
  it('are typed as codes and added with Enter; then it is the next one’s turn', async () => {
    const { announce, onentry, user } = show();
    await user.click(name());
    await user.keyboard('Maya{Enter}3s 1f{Enter}');
    expect(onentry.mock.calls).toEqual([
      [
        {
          name: 'Maya',
          marks: [
            { sentence: 0, technique: 'factual-error' },
            { sentence: 2, technique: 'slippery-slope' },
          ],
        },
      ],
    ]);
    await vi.waitFor(() => expect(name()).toHaveFocus());
    expect(name()).toHaveValue('');
    expect(codes()).toHaveValue('');
    expect(screen.getAllByRole('checkbox', { checked: false })).toHaveLength(9);
    expect(announce).toHaveBeenLastCalledWith('Maya added with 2 marks. 1 so far.');
    expect(screen.getByText('Maya: 2 marks')).toBeVisible();
    expect(screen.getByText(/on the Learners page/)).toBeVisible();
  });

  it('are the same in the boxes and in the codes', async () => {
    const { user } = show();
    await user.type(codes(), '2a');
    expect(box('Sentence 2: Anonymous sourcing')).toBeChecked();
    await user.click(box('Sentence 1: Factual error'));
    expect(codes()).toHaveValue('1f 2a');
    await user.click(box('Sentence 2: Anonymous sourcing'));
    expect(codes()).toHaveValue('1f');
  });

  it('can be made with arrow keys and letters, with one stop for the tab key', async () => {
    const { announce, user } = show();
    const first = box('Sentence 1: Slippery slope');
    expect(screen.getAllByRole('checkbox').filter((one) => one.tabIndex === 0)).toEqual([first]);
    first.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(box('Sentence 3: Anonymous sourcing')).toHaveFocus();
    await user.keyboard('f ');
    expect(codes()).toHaveValue('3a 3f');
    expect(announce).toHaveBeenLastCalledWith('Sentence 3: Factual error: marked');
  });

  it('say whole sentences only, and what is not recorded', () => {
    show();
    expect(
      screen.getByText(/whole sentences\. How sure somebody was, reasons and second tries are not recorded/),
    ).toBeVisible();
  });
});

describe('what cannot be added', () => {
  it('is named in words, and nothing is lost', async () => {
    const { announce, onentry, user } = show();
    await user.type(name(), 'Maya');
    await user.type(codes(), '1s 41s 2x 3{Enter}');
    expect(onentry).not.toHaveBeenCalled();
    expect(screen.getByText('There is no sentence 41; the last one is 3.')).toBeVisible();
    expect(screen.getByText('“2x”: “x” is not a letter of a technique.')).toBeVisible();
    expect(screen.getByText('“3” has no letter.')).toBeVisible();
    expect(announce).toHaveBeenLastCalledWith(expect.stringContaining('There is no sentence 41'));
    expect(codes()).toHaveValue('1s 41s 2x 3');
    expect(codes()).toHaveAttribute('aria-invalid', 'true');
    await user.click(box('Sentence 2: Factual error'));
    expect(codes()).toHaveValue('1s 2f 41s 2x 3');
  });

  it('is not complained about while it is being typed', async () => {
    const { user } = show();
    await user.type(codes(), '3');
    expect(screen.queryByText('“3” has no letter.')).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('“3” has no letter.')).toBeVisible();
  });

  it('is somebody without a name', async () => {
    const { onentry, user } = show();
    await user.type(codes(), '1s');
    await user.click(add());
    expect(onentry).not.toHaveBeenCalled();
    expect(name()).toHaveFocus();
    expect(screen.getByText(/Write a name or a number first/)).toBeVisible();
    expect(codes()).toHaveValue('1s');
  });

  it('is a sheet without marks, until it is asked for twice', async () => {
    const { onentry, user } = show();
    await user.type(name(), 'Ben');
    await user.click(add());
    expect(onentry).not.toHaveBeenCalled();
    expect(screen.getByText(/There are no marks for Ben/)).toBeVisible();
    await user.click(add());
    expect(onentry).toHaveBeenCalledWith({ name: 'Ben', marks: [] });
  });

  it('stays in the fields when the gradebook does not take it', async () => {
    const { announce, user } = show(vi.fn(() => Promise.resolve(false)));
    await user.type(name(), 'Ada');
    await user.type(codes(), '1s{Enter}');
    expect(await screen.findByText(/could not be added/)).toBeVisible();
    expect(announce).toHaveBeenLastCalledWith(expect.stringContaining('could not be added'));
    expect(name()).toHaveValue('Ada');
    expect(codes()).toHaveValue('1s');
  });
});

it('takes a second learner of the same name, and says so', async () => {
  const { user } = show();
  await user.type(name(), 'Maya');
  await user.type(codes(), '1s{Enter}');
  await vi.waitFor(() => expect(name()).toHaveFocus());
  await user.type(name(), 'Maya');
  expect(screen.getByText(/You have added somebody of this name/)).toBeVisible();
});

it('has everything still there after a look at another part of the page', async () => {
  const { announce, bundle, onentry, unmount, user } = show();
  await user.type(name(), 'Maya');
  await user.type(codes(), '1s{Enter}');
  await screen.findByText('Maya: 1 mark');
  await user.type(name(), 'Ben');
  await user.type(codes(), '2a');
  unmount();
  render(PaperEntryForm, { props: { bundle, onentry }, ...announcing(announce) });
  expect(name()).toHaveValue('Ben');
  expect(codes()).toHaveValue('2a');
  expect(screen.getByText('Maya: 1 mark')).toBeVisible();
});
