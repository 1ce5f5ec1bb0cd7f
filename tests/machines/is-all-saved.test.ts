import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { isAllSaved } from '../../src/machines/is-all-saved.ts';
import { attemptFixture, lessonFixture } from '../support/lesson-fixture.ts';

/** An outbox whose only write is under way, and what ends that. */
function writing() {
  let end: (outcome: SaveOutcome | Error) => void = () => undefined;
  const write = new Promise<SaveOutcome>((resolve, reject) => {
    end = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
  });
  const outbox = createActor(
    outboxMachine.provide({ actors: { saveAttempt: fromPromise<SaveOutcome, Attempt>(() => write) } }),
  ).start();
  outbox.send({ type: 'attempt.changed', attempt: attemptFixture(lessonFixture()) });
  return { outbox, end: (outcome: SaveOutcome | Error) => end(outcome) };
}

describe('whether everything is saved', () => {
  it('is waited for while a change is written', async () => {
    const { outbox, end } = writing();
    const saved = isAllSaved(outbox);
    end('saved');
    expect(await saved).toBe(true);
    expect(await isAllSaved(undefined)).toBe(true);
  });

  it('is denied where a write fails, and where another tab has taken the work', async () => {
    const refused = writing();
    const failed = isAllSaved(refused.outbox);
    refused.end(new Error('full'));
    expect(await failed).toBe(false);
    const taken = writing();
    const superseded = isAllSaved(taken.outbox);
    taken.end('superseded');
    expect(await superseded).toBe(false);
  });
});
