import { describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { DeviceChoice, ErasedReport, HomeView } from '../../src/core/home/home-view.ts';
import { homeMachine } from '../../src/machines/home-machine.ts';
import { homeView } from '../support/home-view.ts';

const all: ErasedReport = { erased: ['works', 'reviews', 'preferences'], failed: [] };

function start(erase: () => Promise<ErasedReport> = () => Promise.resolve(all), isTaken = true) {
  const open = vi.fn<(isErased: boolean) => Promise<HomeView>>(() => Promise.resolve(homeView()));
  const choose = vi.fn<(device: DeviceChoice) => boolean>(() => isTaken);
  const actor = createActor(
    homeMachine.provide({
      actors: {
        openHome: fromPromise(({ input }: { input: { isErased: boolean } }) => open(input.isErased)),
        chooseDevice: fromPromise(async ({ input }: { input: DeviceChoice }) => choose(input)),
        eraseDevice: fromPromise(erase),
        resetReviews: fromPromise(() => Promise.resolve()),
      },
    }),
  ).start();
  const ready = () => waitFor(actor, (snapshot) => snapshot.matches('ready'));
  return { actor, open, choose, ready };
}

describe('the home page', () => {
  it('opens what there is', async () => {
    const { actor, ready } = start();
    await ready();
    expect(actor.getSnapshot().context.view).toEqual(homeView());
  });

  it('opens again when the device is said to be shared, or that is refused', async () => {
    for (const isTaken of [true, false]) {
      const { actor, open, choose, ready } = start(undefined, isTaken);
      await ready();
      actor.send({ type: 'device.choose', device: 'shared' });
      await ready();
      expect(choose).toHaveBeenCalledWith('shared');
      expect(open).toHaveBeenCalledTimes(2);
      expect(actor.getSnapshot().context.isChoiceRefused).toBe(!isTaken);
    }
  });

  it('opens no store again after everything was erased, and does when something was left', async () => {
    for (const [report, isErased] of [
      [all, true],
      [{ erased: ['preferences'], failed: ['works', 'reviews'] } satisfies ErasedReport, false],
    ] as const) {
      const { actor, open, ready } = start(() => Promise.resolve(report));
      await ready();
      actor.send({ type: 'erase.confirm' });
      await ready();
      expect(open).toHaveBeenLastCalledWith(isErased);
      expect(actor.getSnapshot().context.erased).toEqual(report);
    }
  });

  it('says that nothing was erased when erasing itself broke', async () => {
    const { actor, ready } = start(() => Promise.reject(new Error('broken')));
    await ready();
    actor.send({ type: 'erase.confirm' });
    await ready();
    expect(actor.getSnapshot().context.erased).toEqual({
      erased: [],
      failed: ['works', 'reviews', 'preferences'],
    });
  });
});
