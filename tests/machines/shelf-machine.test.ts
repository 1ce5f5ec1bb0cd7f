import { describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Shelf } from '../../src/core/lesson/shelf-schema.ts';
import { failure, success, type Result } from '../../src/core/base/result.ts';
import { shelfMachine } from '../../src/machines/shelf-machine.ts';
import { shelfFixture } from '../support/shelf-fixture.ts';

const offline = failure<Shelf>([{ code: 'offline', path: 'shelf.json', message: 'no answer' }]);

function start(fetchShelf: (lessonId: string) => Promise<Result<Shelf>>) {
  const actor = createActor(
    shelfMachine.provide({
      actors: {
        fetchShelf: fromPromise<Result<Shelf>, { lessonId: string }>(({ input }) =>
          fetchShelf(input.lessonId),
        ),
      },
    }),
    { input: { lessonId: 'bridge' } },
  );
  return actor.start();
}

describe('the source shelf', () => {
  it('is fetched when it is first opened, and only once', async () => {
    const fetchShelf = vi.fn<(lessonId: string) => Promise<Result<Shelf>>>();
    fetchShelf.mockResolvedValue(success(shelfFixture()));
    const actor = start(fetchShelf);
    expect(fetchShelf).not.toHaveBeenCalled();
    actor.send({ type: 'shelf.open' });
    await waitFor(actor, (snapshot) => snapshot.matches({ cards: 'ready' }));
    actor.send({ type: 'shelf.close' });
    actor.send({ type: 'shelf.open' });
    expect(actor.getSnapshot().context.shelf).toEqual(shelfFixture());
    expect(fetchShelf.mock.calls).toEqual([['bridge']]);
  });

  it.each([
    ['no answer', () => Promise.resolve(offline)],
    ['a failed download', () => Promise.reject(new Error('no module'))],
  ])('can be asked for again after %s', async (_, fail) => {
    let isOnline = false;
    const actor = start(() => (isOnline ? Promise.resolve(success(shelfFixture())) : fail()));
    actor.send({ type: 'shelf.open' });
    await waitFor(actor, (snapshot) => snapshot.matches({ cards: 'failed' }));
    isOnline = true;
    actor.send({ type: 'shelf.load' });
    await waitFor(actor, (snapshot) => snapshot.matches({ cards: 'ready' }));
    expect(actor.getSnapshot().context.shelf?.cards).toHaveLength(2);
  });

  it('keeps the card that lay open while it is closed, until it is put back', () => {
    const actor = start(() => Promise.resolve(success(shelfFixture())));
    actor.send({ type: 'card.open', card: 'length' });
    expect(actor.getSnapshot().context.card).toBeNull();
    actor.send({ type: 'shelf.open' });
    actor.send({ type: 'card.open', card: 'length' });
    actor.send({ type: 'shelf.close' });
    expect(actor.getSnapshot().matches({ place: 'closed' })).toBe(true);
    actor.send({ type: 'shelf.open' });
    expect(actor.getSnapshot().context.card).toBe('length');
    actor.send({ type: 'card.close' });
    expect(actor.getSnapshot().context.card).toBeNull();
  });
});
