// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import FindInPassage from '../../../src/ui/marking/FindInPassage.svelte';
import { markShortcut } from '../../../src/ui/marking/mark-focus.ts';
import MarkDetails from '../../../src/ui/marking/MarkDetails.svelte';
import { passageOf } from '../../support/passage-of.ts';
import { announcing } from '../kit/announcing.ts';

const nothing = () => {};

/** How browsers say that Escape is for the list of candidates: macOS and Linux, Safari. */
const composed = [{ isComposing: true }, { keyCode: 229 }];

let over = new AbortController();
afterEach(() => {
  over.abort();
  over = new AbortController();
});

function open(part: 'find' | 'why', heard: (event: Event) => void) {
  if (part === 'find') {
    const onclose = () => heard(new Event('close'));
    const passage = passageOf('Reports say so.');
    render(FindInPassage, { props: { passage, onfound: nothing, onclose }, ...announcing(nothing) });
    return screen.getByRole('searchbox');
  }
  const label = { id: 'm1', span: { start: 0, end: 7 }, technique: 'factual-error' };
  const { container } = render(MarkDetails, {
    props: {
      label,
      question: 'How sure?',
      isSureAsked: false,
      cards: [],
      onannotate: nothing,
      onopenshelf: undefined,
      isOpen: false,
    },
  });
  addEventListener('keydown', heard, { signal: over.signal });
  return container.querySelector('input') ?? container;
}

describe.each(['find', 'why'] as const)('the field of %s', (part) => {
  it.each(composed)('leaves an input method its Escape (%o)', async (how) => {
    const heard = vi.fn<(event: Event) => void>();
    const field = open(part, heard);
    await fireEvent.keyDown(field, { key: 'Escape', ...how });
    expect(heard).not.toHaveBeenCalled();
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('undo and redo', () => {
  function press(init: KeyboardEventInit) {
    const send = vi.fn<(event: unknown) => void>();
    markShortcut(new KeyboardEvent('keydown', init), { send } as never, [], 'anywhere');
    return send.mock.calls.flat();
  }

  it.each([
    ['undo', 'я', 'KeyZ', {}, 'edit.undo'],
    ['redo', 'н', 'KeyY', {}, 'edit.redo'],
    ['redo', 'Ζ', 'KeyZ', { shiftKey: true }, 'edit.redo'],
    ['undo', 'z', 'KeyY', {}, 'edit.undo'],
  ])('%s with %s on %s', (_, key, code, more, type) => {
    expect(press({ key, code, ctrlKey: true, ...more })).toEqual([{ type }]);
  });

  it.each([
    ['Dvorak has another sign there', { key: ';', code: 'KeyZ', ctrlKey: true }],
    ['an input method is at work', { key: 'z', code: 'KeyZ', ctrlKey: true, isComposing: true }],
    ['an input method takes Escape', { key: 'Escape', code: 'Escape', isComposing: true }],
  ])('nothing where %s', (_, init) => {
    expect(press(init)).toEqual([]);
  });
});
