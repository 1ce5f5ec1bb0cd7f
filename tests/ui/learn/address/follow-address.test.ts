// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { createStepAddress } from '../../../../src/adapters/browser/step-address.ts';
import type { Assigned } from '../../../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../../../src/core/assignment/default-settings.ts';
import type { SaveOutcome } from '../../../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../../../src/core/attempt/attempt.ts';
import type { LessonOpening, OpeningRequest } from '../../../../src/app/lesson-opening.ts';
import type { Result } from '../../../../src/core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../../../src/core/scoring/score-item.ts';
import { formMachine } from '../../../../src/machines/form-machine.ts';
import { itemMachine } from '../../../../src/machines/item-machine.ts';
import { lessonMachine } from '../../../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../../../src/machines/outbox-machine.ts';
import { sessionMachine } from '../../../../src/machines/session-machine.ts';
import { followAddress } from '../../../../src/ui/learn/address/follow-address.ts';
import { formFixture, scoreFixture } from '../../../support/form-fixture.ts';
import { attemptFixture, noon } from '../../../support/lesson-fixture.ts';

const { bundle } = formFixture();
const assigned: Assigned = { lessonId: 'bridge', workId: 'bridge', settings: defaultSettings(), note: '' };

/** A page of the browser with a history of its own, as far as an address needs one. */
function fakeBrowser(first: string, { isFramed = false, isRefused = false } = {}) {
  const entries: { href: string; state: unknown }[] = [{ href: first, state: null }];
  let at = 0;
  let pop = () => {};
  const write = (state: unknown, href = entries[at]?.href ?? '') => {
    if (isRefused) throw new DOMException('denied', 'SecurityError');
    return { href: new URL(href, first).href, state };
  };
  const browser = {
    location: {
      get href() {
        return entries[at]?.href;
      },
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state: unknown, _: string, href?: string) => {
        entries.splice(at + 1, entries.length, write(state, href));
        at += 1;
      },
      replaceState: (state: unknown, _: string, href?: string) => void (entries[at] = write(state, href)),
      go(by: number) {
        if (entries[at + by] === undefined) return;
        at += by;
        pop();
      },
    },
    addEventListener: (_: string, listener: () => void) => (pop = listener),
  };
  Object.assign(browser, { parent: isFramed ? {} : browser });
  return {
    browser: browser as unknown as Window,
    go: (by: number) => browser.history.go(by),
    href: () => entries[at]?.href.replace('https://example.org/', ''),
    count: () => entries.length,
  };
}

async function start(
  href: string,
  options?: Parameters<typeof fakeBrowser>[1],
  given: Partial<Attempt> = {},
) {
  const page = fakeBrowser(`https://example.org/${href}`, options);
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) =>
    Promise.resolve(scoreFixture(input)),
  );
  const item = itemMachine.provide({ actors: { score } });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const lesson = lessonMachine.provide({
    actors: {
      item,
      form: formMachine.provide({ actors: { item } }),
      outbox: outboxMachine.provide({ actors: { saveAttempt } }),
    },
  });
  let attempt: Attempt = { ...attemptFixture(bundle), ...given };
  const openLesson = fromPromise<LessonOpening, OpeningRequest>(() =>
    Promise.resolve({
      type: 'opened',
      bundle,
      attempt,
      durability: 'device',
      setAside: [],
      isNewlySetAside: false,
      assigned,
      returned: null,
      isJustReturned: false,
    }),
  );
  const setAttemptAside = fromPromise<void>(() => {
    attempt = attemptFixture(bundle);
    return Promise.resolve();
  });
  const session = createActor(sessionMachine.provide({ actors: { lesson, openLesson, setAttemptAside } }), {
    input: { assigned, now: () => noon },
  }).start();
  followAddress(session, createStepAddress(page.browser));
  const opened = () => {
    const child = session.getSnapshot().children.lesson;
    if (child === undefined) throw new Error('no lesson');
    return child;
  };
  await waitFor(session, (snapshot) => snapshot.matches('running'));
  const step = () => opened().getSnapshot().context.attempt.step;
  return { ...page, session, opened, step };
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

const done: Partial<Attempt> = { step: 'report', furthest: 'report' };

describe('the address of a lesson', () => {
  it('says the step and the passage, and leaves everything else in it alone', async () => {
    const { opened, href } = await start('?class=7Kq2fX#v=1&l=a');
    expect(href()).toBe('?class=7Kq2fX&step=brief#v=1&l=a');
    opened().send({ type: 'step.next' });
    expect(href()).toBe('?class=7Kq2fX&step=warm-up&passage=1#v=1&l=a');
    opened().send({ type: 'step.next' });
    expect(href()).toBe('?class=7Kq2fX&step=first-read#v=1&l=a');
  });

  it('leads to a step that is open, and says where the learner is when it is not', async () => {
    const open = await start('?step=mark', {}, done);
    expect(open.step()).toBe('mark');
    const closed = await start('?step=report', {}, { step: 'first-read', furthest: 'first-read' });
    expect([closed.step(), closed.href()]).toEqual(['first-read', '?step=first-read']);
    const strange = await start('?step=__proto__&passage=-1', {}, done);
    expect([strange.step(), strange.href()]).toEqual(['report', '?step=report']);
  });

  it('goes back and forward step by step, and begins anew where the learner turns off', async () => {
    const { opened, step, go, href, count } = await start('');
    for (let times = 1; times <= 3; times += 1) opened().send({ type: 'step.next' });
    expect(step()).toBe('mark');
    go(-1);
    expect(step()).toBe('first-read');
    go(-1);
    expect([step(), href()]).toEqual(['warm-up', '?step=warm-up&passage=1']);
    go(2);
    expect(step()).toBe('mark');
    go(-2);
    opened().send({ type: 'step.go', step: 'brief' });
    expect([step(), count()]).toEqual(['brief', 3]);
  });

  it('passes over places that there is no way back to', async () => {
    const { session, opened, step, go, href } = await start('', {}, done);
    opened().send({ type: 'step.go', step: 'mark' });
    opened().send({ type: 'step.go', step: 'check' });
    session.send({ type: 'session.restart' });
    await waitFor(session, (snapshot) => snapshot.matches('running'));
    expect(href()).toBe('?step=brief');
    go(-1);
    expect([step(), href()]).toEqual(['brief', '?step=brief']);
  });

  it('adds no entries in a frame, and does without where the browser refuses', async () => {
    const framed = await start('', { isFramed: true });
    framed.opened().send({ type: 'step.next' });
    expect([framed.href(), framed.count()]).toEqual(['?step=warm-up&passage=1', 1]);
    const refused = await start('', { isRefused: true });
    refused.opened().send({ type: 'step.next' });
    expect([refused.step(), refused.href()]).toEqual(['warm-up', '']);
  });
});
