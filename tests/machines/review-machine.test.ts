import { describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise, waitFor, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { failure, type Result } from '../../src/core/base/result.ts';
import type { ReviewItem } from '../../src/core/review/choose-passages.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { reviewMachine, type KeptAnswer, type ReviewEvent } from '../../src/machines/review-machine.ts';
import { scoreFixture } from '../support/form-fixture.ts';
import { reviewItems } from '../support/review-items.ts';

interface Options {
  readonly items?: readonly ReviewItem[];
  readonly isThere?: () => boolean;
  readonly isKeyThere?: () => boolean;
  readonly isTaken?: () => boolean;
}

function start({
  items = reviewItems(),
  isThere = () => true,
  isKeyThere = () => true,
  isTaken = () => true,
}: Options = {}) {
  const keep = vi.fn<(answer: KeptAnswer) => boolean>(() => isTaken());
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(async ({ input }) =>
    isKeyThere()
      ? scoreFixture(input)
      : failure([{ code: 'offline', path: 'key.json', message: 'no answer' }]),
  );
  const actor = createActor(
    reviewMachine.provide({
      actors: {
        item: itemMachine.provide({ actors: { score } }),
        openReview: fromPromise(() =>
          isThere() ? Promise.resolve(items) : Promise.reject(new Error('offline')),
        ),
        keepAnswer: fromPromise(async ({ input }: { input: KeptAnswer }) => keep(input)),
      },
    }),
  ).start();
  const reach = (state: Parameters<SnapshotFrom<typeof reviewMachine>['matches']>[0]) =>
    waitFor(actor, (snapshot) => snapshot.matches(state));
  /** Leaves the passage alone and waits until that is explained and kept. */
  const leaveAlone = async () => {
    await reach('answering');
    actor.send({ type: 'passage.check' });
    await reach('explained');
  };
  return { actor, keep, reach, leaveAlone };
}

describe('a sitting', () => {
  it('shows one passage after the other, keeps each answer and ends with what became of them', async () => {
    const { actor, keep, reach, leaveAlone } = start();
    await leaveAlone();
    actor.send({ type: 'passage.next' });
    await leaveAlone();
    actor.send({ type: 'passage.next' });
    await reach('over');
    expect(actor.getSnapshot().context.outcomes).toEqual(['missed', 'left']);
    expect(keep.mock.calls).toEqual([
      [{ cardId: 'card-1', itemId: 'form-a-1', response: { labels: [] }, isRight: false }],
      [{ cardId: 'card-2', itemId: 'form-a-2', response: { labels: [] }, isRight: true }],
    ]);
  });

  it('is over at once when nothing is due', async () => {
    const { keep, reach } = start({ items: [] });
    await reach('over');
    expect(keep).not.toHaveBeenCalled();
  });

  it('can be asked for again when it could not be had', async () => {
    let isThere = false;
    const { actor, reach } = start({ isThere: () => isThere });
    await reach('failed');
    isThere = true;
    actor.send({ type: 'review.reload' });
    const { context } = await reach('answering');
    expect(context.items).toHaveLength(2);
  });

  it('keeps no answer that could not be checked, and checks it on request', async () => {
    let isKeyThere = false;
    const { actor, keep, reach } = start({ isKeyThere: () => isKeyThere });
    await reach('answering');
    actor.send({ type: 'passage.check' });
    const item = actor.getSnapshot().context.item;
    if (item === null) throw new Error('no passage');
    await waitFor(item, (snapshot) => snapshot.matches('failed'));
    expect(keep).not.toHaveBeenCalled();
    isKeyThere = true;
    actor.send({ type: 'check.retry' });
    await reach('explained');
    expect(keep).toHaveBeenCalledOnce();
  });

  it('says when the device does not take an answer, tries again, and counts it once', async () => {
    let isTaken = false;
    const { actor, keep, reach } = start({ isTaken: () => isTaken });
    await reach('answering');
    actor.send({ type: 'passage.check' });
    await reach('unsaved');
    isTaken = true;
    actor.send({ type: 'save.retry' });
    await reach('explained');
    expect(keep).toHaveBeenCalledTimes(2);
    expect(actor.getSnapshot().context.outcomes).toEqual(['missed']);
  });
});

describe('the graph of a sitting', () => {
  type Snapshot = SnapshotFrom<typeof reviewMachine>;
  const items = reviewItems();
  // What its actors say is said here in their place; what a passage came to needs a passage that was scored.
  const machine = reviewMachine.provide({
    actions: { keepOutcome: () => undefined },
  });
  const done = (id: string, output: unknown) =>
    ({ type: `xstate.done.actor.0.review.${id}`, output, actorId: `0.review.${id}` }) as never;
  const failed = (id: string) =>
    ({
      type: `xstate.error.actor.0.review.${id}`,
      error: new Error('no'),
      actorId: `0.review.${id}`,
    }) as never;
  const eventsIn = (snapshot: Snapshot): ReviewEvent[] => [
    { type: 'review.reload' },
    { type: 'passage.next' },
    { type: 'save.retry' },
    ...(snapshot.matches('opening') ? [done('opening', items), failed('opening')] : []),
    ...(snapshot.matches('answering') ? [{ type: 'item.checked', itemId: 'x' } as const] : []),
    ...(snapshot.matches('keeping')
      ? [done('keeping', true), done('keeping', false), failed('keeping')]
      : []),
  ];
  const serialize = ({ value, context }: Snapshot) =>
    JSON.stringify([value, context.at, context.items.length]);

  it('visits every state, and leads to its end from everywhere', () => {
    const edges = adjacencyMapToArray(
      getAdjacencyMap(machine, { events: eventsIn, serializeState: serialize, limit: 5000 }),
    );
    const ways = new Map<string, Set<string>>();
    for (const { state, nextState } of edges) {
      const from = ways.get(serialize(state)) ?? new Set();
      ways.set(serialize(state), from.add(serialize(nextState)));
    }
    const visited = new Set([...ways.keys()].map((key) => (JSON.parse(key) as [string])[0]));
    // `arriving` and `leaving` are passed through at once.
    expect([...visited, 'arriving', 'leaving'].toSorted()).toEqual(Object.keys(machine.states).toSorted());
    const ending = new Set([...ways.keys()].filter((key) => key.startsWith('["over"')));
    for (let size = -1; size !== ending.size;) {
      size = ending.size;
      for (const [from, to] of ways) if ([...to].some((key) => ending.has(key))) ending.add(from);
    }
    expect([...ways.keys()].filter((key) => !ending.has(key))).toEqual([]);
  });
});
