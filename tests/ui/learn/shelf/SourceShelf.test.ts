// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { Shelf } from '../../../../src/core/lesson/shelf-schema.ts';
import { failure, success, type Result } from '../../../../src/core/base/result.ts';
import { shelfMachine } from '../../../../src/machines/shelf-machine.ts';
import SourceShelf from '../../../../src/ui/learn/shelf/SourceShelf.svelte';
import { shelfFixture } from '../../../support/shelf-fixture.ts';

beforeAll(() => {
  // jsdom has no media queries: a wide window.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
});

function start(answer: () => Result<Shelf> = () => success(shelfFixture())) {
  const machine = shelfMachine.provide({
    actors: { fetchShelf: fromPromise<Result<Shelf>, { lessonId: string }>(() => Promise.resolve(answer())) },
  });
  const actor = createActor(machine, { input: { lessonId: 'bridge' } }).start();
  const onopen = vi.fn<(card: string) => void>();
  const onclose = vi.fn<() => void>();
  const props = { actor, opened: ['opening'], language: 'en-GB', card: undefined, onopen, onclose };
  render(SourceShelf, { props });
  return { onopen, onclose, user: userEvent.setup() };
}
const shelf = () => within(screen.getByRole('region', { name: 'Source shelf' }));

describe('the source shelf', () => {
  it('lists its cards and says which have been opened', async () => {
    start();
    const cards = await screen.findAllByRole('listitem');
    expect(cards.map((card) => card.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'How long it is What the register says of its length. 1 fact',
      'When traffic began The first day. 1 fact · opened',
    ]);
    expect(screen.getByRole('heading', { name: 'Source shelf' })).toBe(document.activeElement);
  });

  it('opens a card to its facts with dates and sources, records it, and puts it back', async () => {
    const { user, onopen } = start();
    await user.click(await screen.findByRole('button', { name: /^How long it is/ }));
    expect(onopen.mock.calls).toEqual([['length']]);
    expect(screen.getByRole('heading', { name: 'How long it is' })).toBe(document.activeElement);
    expect(shelf().getByText('It measures 900 metres.')).toBeTruthy();
    expect(shelf().getByText('As of 25 June 2026')).toBeTruthy();
    const link = shelf().getByRole('link', { name: /^A register.*opens in a new tab$/ });
    expect(link.getAttribute('href')).toBe('https://example.org/register');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(shelf().getByText(/The first page was read/)).toBeTruthy();
    await user.click(shelf().getByRole('button', { name: 'All cards' }));
    expect(screen.getByRole('button', { name: /^How long it is/ })).toBe(document.activeElement);
  });

  it('closes with Escape from wherever the focus is in it', async () => {
    const { user, onclose } = start();
    await user.click(await screen.findByRole('button', { name: /^How long it is/ }));
    await user.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('says when it could not be had, and can be tried again', async () => {
    let isOnline = false;
    const { user } = start(() =>
      isOnline
        ? success(shelfFixture())
        : failure([{ code: 'offline', path: 'shelf.json', message: 'no answer' }]),
    );
    await screen.findByText(/could not be opened/);
    isOnline = true;
    await user.click(shelf().getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
  });
});
