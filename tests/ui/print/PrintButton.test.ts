// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import type { PrintedWork } from '../../../src/ui/print/printed-work.ts';
import PrintButton from '../../../src/ui/print/PrintButton.svelte';
import { lessonFixture } from '../../support/lesson-fixture.ts';

const bundle = lessonFixture('Reports say so. The bridge is long.\nIt all ends in tears.');
const { item, passage } = firstItem(bundle);
const { techniques } = bundle;
const labels = [{ id: 'm1', technique: 'slippery-slope', span: { start: 0, end: 11 } }];
const marks = shownMarks(passage, techniques, labels);

/** The width of the layout jsdom does not have, in characters. */
const lineLength = 12;

beforeEach(() => {
  // jsdom has neither layout, fonts nor dialogs.
  Range.prototype.getClientRects = function rects(this: Range) {
    const top = Math.floor(this.startOffset / lineLength) * 20;
    return [{ top, bottom: top + 14, width: 6 }] as unknown as DOMRectList;
  };
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { load: () => Promise.resolve([]), ready: Promise.resolve() },
  });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
});

async function open(work: Partial<PrintedWork>) {
  const print = vi.fn<() => void>();
  const user = userEvent.setup();
  render(PrintButton, { props: { work: { item, passage, techniques, marks, ...work }, print } });
  await user.click(screen.getByRole('button', { name: 'Print' }));
  const dialog = await screen.findByRole('dialog', { name: 'Print a sheet' });
  return { print, user, dialog: within(dialog) };
}
const sheet = () => document.querySelector('.print-sheet');
const rows = () => [...document.querySelectorAll<HTMLElement>('.print-sheet .row')];

/** The text of the passage on a printed line, without its number and signs. */
function textOf(row: HTMLElement): string {
  const copy = row.cloneNode(true) as HTMLElement;
  for (const sign of copy.querySelectorAll('[data-ui]')) sign.remove();
  return copy.textContent ?? '';
}

describe('printing', () => {
  it('offers the sheets that make sense and prints nothing when it is cancelled', async () => {
    const { print, user, dialog } = await open({});
    expect(dialog.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'blank',
      'marked',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(print).not.toHaveBeenCalled();
    expect(sheet()).toBeNull();
  });

  it('offers only the empty sheet where there are no marks', async () => {
    const { dialog } = await open({ marks: [] });
    expect(dialog.getByRole('radio')).toHaveProperty('value', 'blank');
  });

  it('puts every line of the passage in a row of its own, in order and complete', async () => {
    const { print, user, dialog } = await open({});
    await user.click(dialog.getByLabelText(/to mark by hand/));
    await user.click(dialog.getByRole('button', { name: 'Print' }));
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(rows().map(textOf)).toEqual([
      'Reports say ',
      'so. The brid',
      'ge is long.',
      'It all ends ',
      'in tears.',
    ]);
    expect(rows().map((row) => row.dataset['line'])).toEqual(['1', '2', '3', '4', '5']);
    expect(rows().map((row) => row.querySelector('.number')?.textContent)).toEqual(['', '', '', '', '5']);
  });

  it('is the only thing printed while it lasts, and leaves nothing behind', async () => {
    const { print, user, dialog } = await open({});
    await user.click(dialog.getByRole('button', { name: 'Print' }));
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(sheet()?.textContent).toContain('S1 Slippery slope · line 1 Reports say');
    expect(document.documentElement.className).toBe('printing-sheet');
    expect(document.querySelector('.print-measure')).toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    expect(sheet()).toBeNull();
    expect(document.documentElement.className).toBe('');
  });

  it('takes away a sheet the browser never said it had printed', async () => {
    const first = await open({});
    await first.user.click(first.dialog.getByRole('button', { name: 'Print' }));
    await vi.waitFor(() => expect(first.print).toHaveBeenCalledOnce());
    await first.user.click(screen.getByRole('button', { name: 'Print' }));
    await first.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Print' }));
    await vi.waitFor(() => expect(first.print).toHaveBeenCalledTimes(2));
    expect(document.querySelectorAll('.print-sheet')).toHaveLength(1);
  });
});
