import { describe, expect, it } from 'vitest';
import { createMemoryAttemptStore } from '../../src/adapters/storage/memory-attempt-store.ts';
import { createSessionDesk } from '../../src/app/open-lesson.ts';
import { type AttemptStore, createStorageFailure } from '../../src/core/attempt/attempt-store.ts';
import type { Assigned } from '../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { Label } from '../../src/core/response/label.ts';
import type { OpeningRequest } from '../../src/app/lesson-opening.ts';
import { assignedBy } from '../../src/core/assignment/assignment-link.ts';
import { failure, success } from '../../src/core/base/result.ts';
import { attemptFixture, lessonFixture, noon } from '../support/lesson-fixture.ts';

const bundle = lessonFixture();

function storeWithTokens(): AttemptStore {
  let count = 0;
  return createMemoryAttemptStore(() => `token-${(count += 1)}`);
}

/** `tab`: what the page's tab remembers of whose work it is about. */
function deskOn(store: AttemptStore, tab = new Map<string, string>()) {
  return createSessionDesk({
    openStore: () => Promise.resolve(store),
    createMemoryStore: storeWithTokens,
    fetchLesson: (id) =>
      Promise.resolve(
        id === 'bridge'
          ? success(bundle)
          : failure([{ code: id === 'down' ? 'offline' : 'not-found', path: id, message: 'no' }]),
      ),
    fetchLessonList: () => Promise.resolve(success([{ id: 'bridge', title: 'The bridge', summary: '…' }])),
    now: () => noon,
    createId: () => 'fresh',
    drawForm: () => 'b',
    watch: () => () => undefined,
    slots: { recall: (base) => tab.get(base), remember: (base, workId) => void tab.set(base, workId) },
    readReturned: async (text) =>
      text.startsWith('answers')
        ? success({ note: text, changes: [], score: () => Promise.resolve(failure([])) })
        : failure([{ code: 'not-json', path: 'file', message: 'no' }]),
    score: () => Promise.resolve(failure([])),
  });
}

/** A page that opens it with nothing else said. */
function asking(assigned: Assigned, change: Partial<OpeningRequest> = {}): OpeningRequest {
  return { assigned, whose: { type: 'remembered' }, returned: null, ...change };
}

/** A store that already holds this for the lesson. */
async function storeHolding(raw: unknown): Promise<AttemptStore> {
  const store = storeWithTokens();
  const { claim } = await store.claim('bridge');
  await store.save(claim, raw as Attempt);
  return store;
}

/** Work with one checked try of these marks. */
function withTries(labels: readonly Label[]): Attempt {
  const attempt = attemptFixture(bundle);
  const items = Object.entries(attempt.items).map(([id, item]) => [id, { ...item, tries: [{ labels }] }]);
  return { ...attempt, items: Object.fromEntries(items) as Attempt['items'] };
}

/** What a learner opens by themselves. */
function own(lessonId: string): Assigned {
  return { lessonId, workId: lessonId, settings: defaultSettings(), note: '' };
}

describe('opening a lesson', () => {
  it('begins a new attempt where nothing is stored', async () => {
    const opening = await deskOn(storeWithTokens()).openLesson(asking(own('bridge')));
    expect(opening).toMatchObject({
      type: 'opened',
      attempt: { id: 'fresh', step: 'brief', startedAt: noon },
      setAside: [],
      isNewlySetAside: false,
    });
  });

  it('gives back the attempt that is stored', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const opening = await deskOn(await storeHolding(attempt)).openLesson(asking(own('bridge')));
    expect(opening).toMatchObject({ type: 'opened', attempt });
  });

  it.each([
    ['is no attempt at all', { nonsense: true }],
    [
      'is for another version of the lesson',
      { ...attemptFixture(bundle), lesson: { id: 'bridge', version: '0.9.0' } },
    ],
    ['is for another text', { ...attemptFixture(bundle), passages: { 'op-ed': 'f'.repeat(64) } }],
    [
      'holds a mark that runs out of the text',
      {
        ...attemptFixture(bundle),
        items: {
          'op-ed': {
            marking: {
              response: {
                labels: [{ id: 'm1', span: { start: 0, end: 9999 }, technique: 'factual-error' }],
              },
              history: { done: [], undone: [] },
              lastLabel: 1,
            },
          },
        },
      },
    ],
    [
      'holds a checked mark that runs out of the text',
      withTries([{ id: 'm1', span: { start: 0, end: 9999 }, technique: 'factual-error' }]),
    ],
    [
      'holds two checked marks under one id',
      withTries([
        { id: 'm1', span: { start: 0, end: 7 }, technique: 'factual-error' },
        { id: 'm1', span: { start: 0, end: 7 }, technique: 'slippery-slope' },
      ]),
    ],
  ])('sets stored work aside, unchanged and with a reason, when it %s', async (_, raw) => {
    const store = await storeHolding(raw);
    const opening = await deskOn(store).openLesson(asking(own('bridge')));
    expect(opening).toMatchObject({ type: 'opened', attempt: { id: 'fresh' }, isNewlySetAside: true });
    const [aside] = await store.listSetAside('bridge');
    expect(aside?.raw).toEqual(raw);
    expect(aside?.issues.length).toBeGreaterThan(0);
  });

  it('leaves work of a newer release alone and says so', async () => {
    const raw = { ...attemptFixture(bundle), schema: 99 };
    const store = await storeHolding(raw);
    const opening = await deskOn(store).openLesson(asking(own('bridge')));
    expect(opening).toMatchObject({ type: 'broken', issues: [{ code: 'newer-schema' }] });
    expect(await store.read('bridge')).toEqual(raw);
  });

  it('offers what there is when there is no such lesson', async () => {
    expect(await deskOn(storeWithTokens()).openLesson(asking(own('nowhere')))).toEqual({
      type: 'missing',
      id: 'nowhere',
      lessons: [{ id: 'bridge', title: 'The bridge', summary: '…' }],
    });
  });

  it('says what is wrong when the lesson cannot be fetched, and touches nothing', async () => {
    expect(await deskOn(storeWithTokens()).openLesson(asking(own('down')))).toMatchObject({
      type: 'broken',
      issues: [{ code: 'offline' }],
    });
  });
});

describe('a device that can be read and not written', () => {
  it('opens the lesson in memory, with the work that is there', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const device = await storeHolding(attempt);
    const full: AttemptStore = {
      ...device,
      durability: 'device',
      claim: () => Promise.reject(createStorageFailure('full', undefined)),
    };
    const desk = deskOn(full);
    expect(await desk.openLesson(asking(own('bridge')))).toMatchObject({
      type: 'opened',
      attempt,
      durability: 'memory',
    });
    expect(await desk.save(attempt)).toBe('saved');
  });
});

describe('keeping an attempt', () => {
  it('saves what a later opening gives back', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson(asking(own('bridge')));
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    expect(await desk.save(attempt)).toBe('saved');
    expect(await deskOn(store).openLesson(asking(own('bridge')))).toMatchObject({ attempt });
  });

  it('refuses to write once another tab has opened the lesson, and tells this one', async () => {
    const store = storeWithTokens();
    const older = deskOn(store);
    await older.openLesson(asking(own('bridge')));
    const told = new Promise<string>((resolve) => older.watchPen(() => resolve('superseded')));
    const newer = deskOn(store);
    await newer.openLesson(asking(own('bridge')));
    expect(await told).toBe('superseded');
    expect(await older.save(attemptFixture(bundle))).toBe('superseded');
  });

  it('keeps the old attempt aside when the learner starts again', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson(asking(own('bridge')));
    await desk.save(attemptFixture(bundle));
    await desk.restart();
    expect(await desk.openLesson(asking(own('bridge')))).toMatchObject({ attempt: { id: 'fresh' } });
    expect((await store.listSetAside('bridge')).map(({ raw }) => raw)).toEqual([attemptFixture(bundle)]);
  });
});

describe('erasing', () => {
  it('leaves nothing of the work, nor of what was put aside, and refuses what is saved after', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson(asking(own('bridge')));
    await desk.save(attemptFixture(bundle));
    await desk.restart();
    await desk.openLesson(asking(own('bridge')));
    await desk.save(attemptFixture(bundle));
    await desk.erase();

    expect(await store.read('bridge')).toBeUndefined();
    expect(await store.listSetAside('bridge')).toEqual([]);
    expect(await desk.save(attemptFixture(bundle))).toBe('superseded');
  });
});

describe('an assignment', () => {
  const inClass = (change: Partial<Assigned['settings']> = {}, workId = 'bridge.class1'): Assigned => ({
    ...own('bridge'),
    workId,
    settings: { ...defaultSettings(), ...change },
  });

  it('has work of its own, apart from what the learner does by themselves', async () => {
    const store = storeWithTokens();
    const alone = deskOn(store);
    await alone.openLesson(asking(own('bridge')));
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    await alone.save(attempt);
    expect(await deskOn(store).openLesson(asking(inClass()))).toMatchObject({
      attempt: { id: 'fresh', step: 'brief' },
    });
    expect(await deskOn(store).openLesson(asking(own('bridge')))).toMatchObject({ attempt });
  });

  it('begins at the first step that is left', async () => {
    const opening = await deskOn(storeWithTokens()).openLesson(asking(inClass({ stepsOff: ['brief'] })));
    expect(opening).toMatchObject({
      bundle: { lesson: { steps: ['first-read', 'mark', 'check', 'report'] } },
    });
    expect(opening).toMatchObject({ attempt: { step: 'first-read', furthest: 'first-read' } });
  });

  it('whose settings make no sense for the lesson is refused, and touches nothing', async () => {
    const store = storeWithTokens();
    const opening = await deskOn(store).openLesson(asking(inClass({ techniquesOff: ['gossip'] })));
    expect(opening).toMatchObject({ type: 'broken', issues: [{ code: 'unknown-technique' }] });
    expect(await store.read('bridge.class1')).toBeUndefined();
  });
});

describe('several learners on one device', () => {
  const assigned = assignedBy({
    version: 1,
    id: 'class9b',
    lesson: { id: 'bridge', version: bundle.lesson.version },
    settings: { ...defaultSettings(), answers: 'never' },
    nameField: 'own',
    note: '',
    mode: 'test',
  });
  const base = 'bridge.class9b';
  const begun: Attempt = {
    ...attemptFixture(bundle),
    updatedAt: '2026-11-23T12:30:00.000Z',
    step: 'mark',
    furthest: 'mark',
  };

  /** One of them comes with a tab of their own, and changes their work. */
  async function work(store: AttemptStore, request: Partial<OpeningRequest>, note: string) {
    const desk = deskOn(store);
    const opening = await desk.openLesson(asking(assigned, request));
    if (opening.type !== 'opened') throw new Error(`is ${opening.type}`);
    const { attempt } = opening;
    const before = attempt.reflection['notes'] ?? '';
    await desk.save({ ...attempt, updatedAt: begun.updatedAt, reflection: { notes: `${before}${note}` } });
    return { workId: opening.assigned.workId, before };
  }

  it('lose nothing when two of them alternate five times, and neither sees the other’s work', async () => {
    const store = storeWithTokens();
    await work(store, {}, 'a');
    await work(store, { whose: { type: 'new' } }, 'b');
    for (let turn = 1; turn < 5; turn += 1) {
      const ana = await work(store, { whose: { type: 'work', workId: base } }, 'a');
      const ben = await work(store, { whose: { type: 'work', workId: `${base}~2` } }, 'b');
      expect([ana.before, ben.before]).toEqual(['a'.repeat(turn), 'b'.repeat(turn)]);
    }
  });

  it('are asked whose work it is, by name and beginning, with nothing that was done in it', async () => {
    const store = storeWithTokens();
    const { claim } = await store.claim(base);
    await store.save(claim, { ...begun, handedIn: { at: noon, receipt: 'JF7F-UENY', name: 'Ana' } });

    expect(await deskOn(store).openLesson(asking(assigned))).toEqual({
      type: 'whose',
      works: [{ workId: base, name: 'Ana', begun: { at: noon, step: 'mark', number: 3 } }],
    });
  });

  it('are not asked again by the same tab, nor where the work was only opened', async () => {
    const store = storeWithTokens();
    const tab = new Map<string, string>();
    const { claim } = await store.claim(base);
    await store.save(claim, attemptFixture(bundle));
    expect(await deskOn(store, tab).openLesson(asking(assigned))).toMatchObject({ type: 'opened' });
    await work(store, { whose: { type: 'work', workId: base } }, 'a');

    expect(await deskOn(store, tab).openLesson(asking(assigned))).toMatchObject({
      type: 'opened',
      attempt: { reflection: { notes: 'a' } },
    });
    expect(await deskOn(store).openLesson(asking(assigned))).toMatchObject({ type: 'whose' });
    expect(await deskOn(store, tab).openLesson(asking(assigned, { whose: { type: 'ask' } }))).toMatchObject({
      type: 'whose',
    });
  });

  it('keep the way back to the assignment with the work', async () => {
    const store = storeWithTokens();
    await work(store, {}, 'a');

    expect(await store.list()).toMatchObject([{ workId: base, link: expect.stringMatching(/^#v=1&/) }]);
  });

  it('get returned answers again after a reload, each their own, until they begin anew', async () => {
    const store = storeWithTokens();
    await work(store, {}, 'a');
    await work(store, { whose: { type: 'new' } }, 'b');
    const ana = { whose: { type: 'work', workId: base } } as const;
    const desk = deskOn(store);
    await desk.openLesson(asking(assigned, { ...ana, returned: 'answers: well looked' }));
    await desk.save(begun);

    const again = deskOn(store);
    expect(await again.openLesson(asking(assigned, ana))).toMatchObject({
      attempt: begun,
      assigned: { settings: { answers: 'after' } },
      returned: { note: 'answers: well looked' },
      isJustReturned: false,
    });
    const ben = asking(assigned, { whose: { type: 'work', workId: `${base}~2` } });
    expect(await deskOn(store).openLesson(ben)).toMatchObject({ returned: null });
    await again.openLesson(asking(assigned, ana));
    await again.restart();
    expect(await again.openLesson(asking(assigned, ana))).toMatchObject({
      attempt: { id: 'fresh', step: 'brief' },
      assigned: { settings: { answers: 'never' } },
      returned: null,
    });
  });

  it('open their work without answers that cannot be verified', async () => {
    const store = storeWithTokens();
    const { claim } = await store.claim(base);
    await store.save(claim, begun);
    await store.keepReturned(claim, 'something else');

    const opening = await deskOn(store).openLesson(
      asking(assigned, { whose: { type: 'work', workId: base } }),
    );
    expect(opening).toMatchObject({ attempt: begun, returned: null });
  });
});
