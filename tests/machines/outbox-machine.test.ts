import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { attemptFixture, lessonFixture } from '../support/lesson-fixture.ts';

const first = attemptFixture(lessonFixture());
const second: Attempt = { ...first, step: 'mark' };
const third: Attempt = { ...first, step: 'check' };

/** An outbox whose writes are settled by hand. */
function start() {
  const writes: { attempt: Attempt; settle: (outcome: SaveOutcome) => void; fail: (e: unknown) => void }[] =
    [];
  const actor = createActor(
    outboxMachine.provide({
      actors: {
        saveAttempt: fromPromise<SaveOutcome, Attempt>(
          ({ input }) => new Promise((settle, fail) => void writes.push({ attempt: input, settle, fail })),
        ),
      },
    }),
  );
  actor.start();
  const send = (attempt: Attempt) => actor.send({ type: 'attempt.changed', attempt });
  const reaches = (value: string) => waitFor(actor, (snapshot) => snapshot.matches(value as 'saved'));
  return { actor, writes, send, reaches };
}

describe('the outbox', () => {
  it('says saved only after the write has ended', async () => {
    const { actor, writes, send, reaches } = start();
    send(first);
    expect(actor.getSnapshot().value).toBe('saving');
    writes[0]?.settle('saved');
    await reaches('saved');
    expect(writes.map(({ attempt }) => attempt)).toEqual([first]);
  });

  it('writes one attempt at a time and only the newest of those that wait', async () => {
    const { writes, send, reaches } = start();
    send(first);
    send(second);
    send(third);
    expect(writes).toHaveLength(1);
    writes[0]?.settle('saved');
    await waitForWrites(writes, 2);
    expect(writes[1]?.attempt).toBe(third);
    writes[1]?.settle('saved');
    await reaches('saved');
  });

  it('keeps the attempt when a write fails, says why, and writes it on request', async () => {
    const { actor, writes, send, reaches } = start();
    send(first);
    writes[0]?.fail(Object.assign(new Error('no room'), { code: 'full' }));
    await reaches('failed');
    expect(actor.getSnapshot().context.failure).toBe('full');
    actor.send({ type: 'save.retry' });
    await waitForWrites(writes, 2);
    expect(writes[1]?.attempt).toBe(first);
    writes[1]?.settle('saved');
    await reaches('saved');
    expect(actor.getSnapshot().context).toEqual({ waiting: null, writing: null, failure: null });
  });

  it('tries again by itself at the next change, with the newer attempt', async () => {
    const { writes, send, reaches } = start();
    send(first);
    send(second);
    writes[0]?.fail(new Error('odd'));
    await reaches('failed');
    send(third);
    await waitForWrites(writes, 2);
    expect(writes[1]?.attempt).toBe(third);
  });

  it('stops for good when another tab has taken over', async () => {
    const { actor, writes, send } = start();
    send(first);
    writes[0]?.settle('superseded');
    await waitFor(actor, (snapshot) => snapshot.status === 'done');
    send(second);
    expect(writes).toHaveLength(1);
  });
});

async function waitForWrites(writes: readonly unknown[], count: number): Promise<void> {
  for (let turn = 0; turn < 50 && writes.length < count; turn += 1) await Promise.resolve();
  expect(writes).toHaveLength(count);
}
