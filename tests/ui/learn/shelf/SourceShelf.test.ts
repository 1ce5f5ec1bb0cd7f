// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise, setup } from 'xstate';
import { defaultSettings } from '../../../../src/core/assignment/default-settings.ts';
import { firstItem } from '../../../../src/core/lesson/lesson-bundle.ts';
import type { Shelf } from '../../../../src/core/lesson/shelf-schema.ts';
import { failure, success, type Result } from '../../../../src/core/base/result.ts';
import { createMarking } from '../../../../src/core/response/marking.ts';
import { labelingMachine } from '../../../../src/machines/labeling-machine.ts';
import { shelfMachine } from '../../../../src/machines/shelf-machine.ts';
import SourceShelf from '../../../../src/ui/learn/shelf/SourceShelf.svelte';
import type { ShelfWork } from '../../../../src/ui/learn/shelf/shelf-work.ts';
import { ShelfPlace } from '../../../../src/ui/learn/shelf/shelf-place.svelte.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { shelfFixture } from '../../../support/shelf-fixture.ts';
import { announcing } from '../../kit/announcing.ts';
import MarkStepFrame from '../MarkStepFrame.svelte';

let isWide = true;

beforeEach(() => {
  isWide = true;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // jsdom has no media queries: a window that is wide or not, and high.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: isWide && !query.includes('max-'),
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('scrollBy', () => undefined);
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

function shelfActor(answer: () => Result<Shelf> = () => success(shelfFixture())) {
  const machine = shelfMachine.provide({
    actors: { fetchShelf: fromPromise<Result<Shelf>, { lessonId: string }>(() => Promise.resolve(answer())) },
  });
  return createActor(machine, { input: { lessonId: 'bridge' } }).start();
}

function shelfWork(actor: ReturnType<typeof shelfActor>, given: Partial<ShelfWork> = {}): ShelfWork {
  const nothing = () => undefined;
  return { actor, opened: [], lookUps: {}, open: nothing, lookUp: nothing, show: nothing, ...given };
}

function start(answer?: () => Result<Shelf>) {
  const actor = shelfActor(answer);
  const place = new ShelfPlace(actor);
  place.open();
  const onopen = vi.fn<(card: string) => void>();
  const opened = [{ id: 'opening', title: 'When traffic began' }];
  render(SourceShelf, {
    props: { place, work: shelfWork(actor, { opened, open: onopen }), language: 'en-GB' },
  });
  return { actor, onopen, user: userEvent.setup() };
}
const shelf = () => within(screen.getByRole('region', { name: 'Source shelf' }));
const said = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

describe('the source shelf', () => {
  it('lists its cards and says which have been opened', async () => {
    start();
    const cards = await screen.findAllByRole('listitem');
    expect(cards.map(said)).toEqual([
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
    // Where nothing is marked, nothing can be cited.
    expect(shelf().queryByRole('button', { name: /says something else/ })).toBeNull();
    await user.click(shelf().getByRole('button', { name: 'All cards' }));
    expect(screen.getByRole('button', { name: /^How long it is/ })).toBe(document.activeElement);
  });

  it('closes with Escape from wherever the focus is in it', async () => {
    const { user, actor } = start();
    await user.click(await screen.findByRole('button', { name: /^How long it is/ }));
    await user.keyboard('{Escape}');
    expect(actor.getSnapshot().matches({ place: 'closed' })).toBe(true);
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

  it('asks to look something up first, keeps what is said, and then shows what we found', async () => {
    const file = shelfFixture();
    const [first, second] = file.cards;
    if (first === undefined || second === undefined) throw new Error('no cards');
    const cards = [{ ...first, lookUp: 'How long is the bridge?' }, second];
    const actor = shelfActor(() => success({ ...file, cards }));
    const place = new ShelfPlace(actor);
    place.open();
    actor.send({ type: 'card.open', card: 'length' });
    const lookUp = vi.fn<ShelfWork['lookUp']>();
    const show = vi.fn<ShelfWork['show']>();
    const work = shelfWork(actor, { lookUp, show });
    const { rerender } = render(SourceShelf, { props: { place, work, language: 'en-GB' } });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('What do you find?'), '9');
    expect(screen.queryByText('It measures 900 metres.')).toBeNull();
    expect(lookUp.mock.calls).toEqual([['length', { where: '', found: '9' }]]);
    await rerender({ work: { ...work, lookUps: { length: { where: 'A map', found: '950 m' } } } });
    await user.click(screen.getByRole('button', { name: 'Compare with what we found' }));
    expect(show.mock.calls).toEqual([['length']]);
    const shownAt = '2026-11-23T12:00:00.000Z';
    await rerender({ work: { ...work, lookUps: { length: { where: 'A map', found: '950 m', shownAt } } } });
    expect(screen.getByText('950 m')).toBeTruthy();
    expect(screen.getByText('Looked at: A map')).toBeTruthy();
    expect(screen.getByText('It measures 900 metres.')).toBeTruthy();
  });

  it('names the cards that tell it otherwise, and leads to them', async () => {
    const file = shelfFixture();
    const cards = file.cards.map((card, index) => ({
      ...card,
      disagrees: [index === 0 ? 'opening' : 'length'],
    }));
    const { user, onopen } = start(() => success({ ...file, cards }));
    await user.click(await screen.findByRole('button', { name: /^How long it is/ }));
    expect(screen.getByText(/^Another card tells it otherwise/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'When traffic began' }));
    expect(onopen.mock.calls).toEqual([['length'], ['opening']]);
    expect(screen.getByRole('heading', { name: 'When traffic began' })).toBe(document.activeElement);
  });

  it('leaves the focus alone where it stands open as a step comes', async () => {
    const actor = shelfActor();
    actor.send({ type: 'shelf.open' });
    render(SourceShelf, {
      props: { place: new ShelfPlace(actor), work: shelfWork(actor), language: 'en-GB' },
    });
    await screen.findAllByRole('listitem');
    expect(document.activeElement).toBe(document.body);
  });
});

const bundle = lessonFixture();
const { item, passage } = firstItem(bundle);
const words = (quote: string) => {
  const at = passage.text.indexOf(quote);
  return { start: at, end: at + quote.length };
};

async function startMarking() {
  const parent = createActor(
    setup({ actors: { labeling: labelingMachine } }).createMachine({
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: { units: ['sentence', 'word'], passage, marking: createMarking() },
      },
    }),
  ).start();
  const actor = parent.getSnapshot().children['labeling'] as ReturnType<
    typeof createActor<typeof labelingMachine>
  >;
  const announce = vi.fn<(text: string) => void>();
  const user = userEvent.setup();
  const opened = [{ id: 'length', title: 'How long it is' }];
  const props = {
    settings: defaultSettings(),
    actor,
    item,
    techniques: bundle.techniques,
    shelf: shelfWork(shelfActor(), { opened }),
    oncheck: () => undefined,
  };
  render(MarkStepFrame, { props, ...announcing(announce) });
  await user.click(screen.getByRole('button', { name: 'Source shelf' }));
  await user.click(await screen.findByRole('button', { name: /^How long it is/ }));
  const draw = (quote: string) => {
    actor.send({ type: 'selection.set', span: words(quote), byHand: true });
    flushSync();
  };
  const cited = () =>
    actor
      .getSnapshot()
      .context.marking.response.labels.map(({ technique, evidence }) => [technique, evidence]);
  return { actor, user, announce, draw, cited };
}
const cite = (name: string) => shelf().getByRole('button', { name });
const held = () => within(screen.getByRole('region', { name: 'Label selection' })).queryByText(/^In hand:/);

describe('a card where words are marked', () => {
  it('is in hand after one press: the next words are marked and cite it, and all says so', async () => {
    const { user, announce, draw, cited } = await startMarking();
    await user.click(cite('The text says something else'));
    expect(cite('The text says something else').ariaPressed).toBe('true');
    expect(held()?.textContent).toContain('How long it is');
    expect(announce).toHaveBeenLastCalledWith(
      expect.stringContaining('marked as Factual error and cites it'),
    );
    draw('The bridge is long.');
    expect(cited()).toEqual([['factual-error', 'length']]);
    expect(announce).toHaveBeenLastCalledWith('Factual error: 4 words. The mark cites the card.');
    expect(shelf().getByText('cited for mark 1')).toBeTruthy();
    expect(held()).toBeNull();
    await user.click(shelf().getByRole('button', { name: 'All cards' }));
    expect(said(shelf().getByRole('button', { name: /^How long it is/ }))).toContain(
      '1 fact · opened · cited for mark 1',
    );
    expect(screen.getByRole('region', { name: /^My marks/ }).textContent).toContain('cites How long it is');
  });

  it('is cited at once by chosen words, and on an open mark', async () => {
    const { actor, user, cited } = await startMarking();
    actor.send({ type: 'selection.set', span: words('long') });
    flushSync();
    await user.click(cite('The chosen words say something else'));
    actor.send({ type: 'selection.set', span: words('Reports') });
    actor.send({ type: 'technique.choose', technique: 'slippery-slope' });
    actor.send({ type: 'label.open', id: 'm2' });
    flushSync();
    await user.click(cite('Cite this card for mark 2'));
    expect(cited()).toEqual([
      ['factual-error', 'length'],
      ['factual-error', 'length'],
    ]);
    expect(cite('Mark 2 cites this card').ariaDisabled).toBe('true');
  });

  it('is put down by Escape before the shelf is closed, or in the bar, where the focus goes on', async () => {
    const { user } = await startMarking();
    await user.click(cite('The text says something else'));
    await user.keyboard('{Escape}');
    expect(held()).toBeNull();
    await user.click(cite('The text says something else'));
    await user.click(screen.getByRole('button', { name: 'Put down' }));
    expect(held()).toBeNull();
    expect(document.activeElement?.textContent).toContain('Slippery slope');
    cite('The text says something else').focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Source shelf' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Source shelf' })).toBe(document.activeElement);
  });

  it('makes room for the words on a small screen, and stays in hand', async () => {
    isWide = false;
    const { user, draw, cited } = await startMarking();
    await user.click(cite('The text says something else'));
    expect(screen.queryByRole('region', { name: 'Source shelf' })).toBeNull();
    expect(held()).not.toBeNull();
    draw('long');
    expect(cited()).toEqual([['factual-error', 'length']]);
  });
});
