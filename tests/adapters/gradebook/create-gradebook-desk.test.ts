import { describe, expect, it, vi } from 'vitest';
import { zipSync } from 'fflate';
import { createGradebookDesk } from '../../../src/adapters/gradebook/gradebook-client.ts';
import { createGradebookKeeper } from '../../../src/app/gradebook-keeper.ts';
import type { GradebookChannel } from '../../../src/app/gradebook-calls.ts';
import { createPageChannel } from '../../../src/adapters/gradebook/page-channel.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import type { ClassView } from '../../../src/core/gradebook/class-view.ts';
import type {
  AddProgress,
  FileTask,
  GradebookTask,
  HandInSource,
} from '../../../src/core/gradebook/gradebook-desk.ts';
import { createIssue, failure, success } from '../../../src/core/base/result.ts';
import { dayAfter, smallClass, smallLesson as lesson } from '../../support/small-class.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const source = (name: string, text: string): HandInSource => ({ name, read: async () => bytesOf(text) });
const codes = smallClass(30).map((handIn) => encodeHandIn(handIn));
const dropped = { type: 'drop', item: 'op-ed', entry: 'u1' } as const;
const sources = codes.map((code, index) => source(`${index + 1}.txt`, code));

const noFiles = { saveFile: () => undefined };

function keeper() {
  let time = 0;
  return createGradebookKeeper({
    now: () => dayAfter,
    // Every look at the clock is ten milliseconds later: breaks and views come, and no test waits for them.
    clock: () => (time += 10),
    takeBreak: () => Promise.resolve(),
    random: (length) => new Uint8Array(length).fill(7),
    breakEvery: 20,
    viewEvery: 50,
    viewShare: 2,
  });
}

function start(channel: GradebookChannel = createPageChannel(keeper())) {
  const saved: { name: string; text: string }[] = [];
  const desk = createGradebookDesk({
    ...noFiles,
    saveFile: (name, text) => saved.push({ name, text }),
    site: 'https://example.org/',
    openChannel: () => Promise.resolve(channel),
    fetchLesson: () => Promise.resolve(success(lesson.bundle)),
    fetchKey: () => Promise.resolve(success(lesson.key)),
  });
  const progress: AddProgress[] = [];
  const ask = async (task: GradebookTask): Promise<ClassView> => {
    const asked = await desk.ask(task, (step) => progress.push(step));
    if (!asked.ok || asked.value === null) throw new Error('there is no class to see');
    return asked.value;
  };
  const add = (given: readonly HandInSource[]) => ask({ type: 'add', sources: given });
  const save = async (task: FileTask) => {
    expect(await desk.ask(task, () => undefined)).toEqual(success(null));
    return saved.at(-1) ?? { name: '', text: '' };
  };
  return { desk, add, ask, progress, save };
}

async function opened() {
  const started = start();
  await started.desk.open('line-in-the-silicon');
  return started;
}

const refusalsOf = ({ refusals }: ClassView) =>
  refusals.map(({ source: from, issues }) => [from, ...issues.map(({ code }) => code)]);

describe('opening', () => {
  it('gives the lesson, its key and a class without learners', async () => {
    const result = await start().desk.open('line-in-the-silicon');
    expect(result).toMatchObject({
      ok: true,
      value: { bundle: lesson.bundle, provenance: lesson.key.provenance, view: { learners: [] } },
    });
  });

  it('says why where the key is not to be had', async () => {
    const issues = [createIssue('not-found', 'key.json', 'no')];
    const desk = createGradebookDesk({
      ...noFiles,
      site: 'https://example.org/',
      openChannel: () => Promise.resolve(createPageChannel(keeper())),
      fetchLesson: () => Promise.resolve(success(lesson.bundle)),
      fetchKey: () => Promise.resolve(failure(issues)),
    });
    expect(await desk.open('line-in-the-silicon')).toEqual({ ok: false, issues });
  });
});

describe('opening again', () => {
  it('works after the gradebook itself could not be loaded', async () => {
    const openChannel = vi
      .fn<() => Promise<GradebookChannel>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(createPageChannel(keeper()));
    const desk = createGradebookDesk({
      ...noFiles,
      site: 'https://example.org/',
      openChannel,
      fetchLesson: () => Promise.resolve(success(lesson.bundle)),
      fetchKey: () => Promise.resolve(success(lesson.key)),
    });
    await expect(desk.open('line-in-the-silicon')).rejects.toThrow('offline');
    expect((await desk.open('line-in-the-silicon')).ok).toBe(true);
  });
});

describe('adding files', () => {
  it('takes in all of them in their order, and tells how far it is', async () => {
    const { add, progress } = await opened();
    const view = await add(sources);
    expect(view.learners.map(({ source: from }) => from)).toEqual(sources.map(({ name }) => name));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.map(({ done }) => done)).toEqual(
      progress.map(({ done }) => done).toSorted((a, b) => a - b),
    );
    expect(progress.every(({ done, of, view: soFar }) => of === 30 && soFar.learners.length <= done)).toBe(
      true,
    );
  });

  it('reads a zip, several codes in one text, and counts what is in them', async () => {
    const { add, progress } = await opened();
    const zip = zipSync({ 'class/a.txt': bytesOf(codes[0] ?? ''), 'class/b.txt': bytesOf(codes[1] ?? '') });
    const view = await add([
      { name: 'class.zip', read: async () => new Uint8Array(zip) },
      source('chat', `${codes[2]}\n\n${codes[3]}\n\n${codes.slice(4, 20).join('\n\n')}`),
    ]);
    expect(view.learners).toHaveLength(20);
    expect(progress.at(-1)?.of).toBe(20);
  });

  it('sets aside what is none, each with its reason, and keeps the others', async () => {
    const { add } = await opened();
    const view = await add([
      source('note.txt', 'I could not do it.'),
      { name: 'usb.txt', read: () => Promise.reject(new Error('gone')) },
      { name: 'photo.jpg', read: async () => Uint8Array.of(255, 216, 0, 0) },
      source('cut.txt', (codes[0] ?? '').slice(0, 300)),
      source('empty.txt', ''),
      ...sources.slice(0, 2),
      source('again.txt', codes[0] ?? ''),
    ]);
    expect(view.learners).toHaveLength(2);
    expect(refusalsOf(view)).toEqual([
      ['note.txt', 'no-hand-in'],
      ['usb.txt', 'unreadable'],
      ['photo.jpg', 'not-text'],
      ['cut.txt', 'damaged'],
      ['empty.txt', 'no-hand-in'],
      ['again.txt', 'duplicate'],
    ]);
    expect(await add([])).toEqual(view);
  });

  it('does not even read a file that is larger than any zip of hand-ins', async () => {
    const { add } = await opened();
    const read = vi.fn<HandInSource['read']>();
    const view = await add([{ name: 'film.mp4', size: 64_000_001, read }, source('ana.txt', codes[0] ?? '')]);
    expect(read).not.toHaveBeenCalled();
    expect(refusalsOf(view)).toEqual([['film.mp4', 'too-large']]);
    expect(view.learners).toHaveLength(1);
  });

  it('opens a saved gradebook again, with what was decided in it', async () => {
    const first = await opened();
    await first.add(sources);
    await first.ask({ type: 'adjust', change: dropped });
    const { name, text } = await first.save({ type: 'export', kind: 'gradebook-json' });
    const again = await opened();
    expect(await again.add([source(name, text)])).toEqual(
      await first.ask({ type: 'choose', group: undefined }),
    );
  });
});

describe('what is asked while files are read', () => {
  it('is answered without losing any of them', async () => {
    const { add, ask } = await opened();
    const added = add(sources);
    await ask({ type: 'adjust', change: dropped });
    const view = await added;
    expect(view.learners).toHaveLength(30);
    expect(view.adjustments.map(({ at, change }) => ({ at, change }))).toEqual([
      { at: dayAfter, change: dropped },
    ]);
  });
});

describe('one learner, and files to take out', () => {
  it('shows the work of somebody who is in it, and of nobody else', async () => {
    const { desk, add } = await opened();
    const [row] = (await add(sources.slice(0, 1))).learners;
    expect((await desk.learner(row?.id ?? '')).receipt).toBe(row?.id);
    await expect(desk.learner('nobody')).rejects.toThrow('nobody here has handed in nobody');
  });

  it('takes a hand-in out and lets a paper one in', async () => {
    const { add, ask } = await opened();
    const [row] = (await add(sources.slice(0, 2))).learners;
    expect((await ask({ type: 'remove', id: row?.id ?? '' })).learners).toHaveLength(1);
    const entry = { name: 'Ana', marks: [{ sentence: 0, technique: 'factual-error' }] };
    const view = await ask({ type: 'paper', entry });
    expect(view.learners.at(-1)).toMatchObject({ name: 'Ana', medium: 'paper', marks: 1 });
  });

  it.each(['learners-csv', 'annotations-csv', 'figures-json', 'xapi-json'] as const)(
    'writes %s',
    async (kind) => {
      const { add, save } = await opened();
      await add(sources.slice(0, 2));
      const { name, text } = await save({ type: 'export', kind });
      expect(text.startsWith('\uFEFF')).toBe(kind.endsWith('csv'));
      expect(name).toMatch(kind.endsWith('csv') ? /\.csv$/ : /\.json$/);
      expect(text.length).toBeGreaterThan(200);
    },
  );

  it('returns the answers with the changes and a note, and nothing of anybody', async () => {
    const { add, ask, save } = await opened();
    const [row] = (await add(sources.slice(0, 2))).learners;
    const grants = `${row?.id}/op-ed/annotation:u1`;
    const { adjustments } = await ask({ type: 'adjust', change: dropped, grants });
    expect(adjustments).toMatchObject([{ grants }]);
    const { name, text } = await save({ type: 'return', note: 'Well read.' });
    expect(name).toBe('answers-bridge.json');
    expect(JSON.parse(text)).toMatchObject({
      assignment: null,
      note: 'Well read.',
      adjustments: [{ id: adjustments[0]?.id, at: dayAfter, change: dropped }],
      key: lesson.key,
    });
    expect(text).not.toContain(row?.id);
  });

  it('says that a key file is none, and leaves the class as it was', async () => {
    const { desk, add, ask } = await opened();
    const before = await add(sources.slice(0, 2));
    const opening = desk.ask({ type: 'secret-key', text: 'no key' }, () => undefined);
    expect(await opening).toMatchObject({ ok: false, issues: [{ code: 'no-key' }] });
    expect(await ask({ type: 'choose', group: undefined })).toEqual(before);
  });

  it('does nothing before a lesson is open, and nothing that it does not know', async () => {
    const { desk, ask } = start();
    await expect(ask({ type: 'undo', adjustment: 'c1' })).rejects.toThrow('no lesson is open');
    await desk.open('line-in-the-silicon');
    const unknown = { type: 'explode' } as unknown as GradebookTask;
    expect(await desk.ask(unknown, () => undefined)).toMatchObject({
      ok: false,
      issues: [{ code: 'unknown-command' }],
    });
    expect((await ask({ type: 'choose', group: undefined })).learners).toEqual([]);
  });
});

describe('a channel that breaks', () => {
  it('rejects what waits for it', async () => {
    let breakDown: () => void = () => undefined;
    const post = vi.fn<GradebookChannel['post']>();
    const { desk } = start({ post, listen: (_, onbroken) => (breakDown = onbroken), close: () => undefined });
    const asked = desk.ask({ type: 'choose', group: undefined }, () => undefined);
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(1));
    breakDown();
    await expect(asked).rejects.toThrow('the gradebook has stopped');
  });

  it('gives away each buffer once', async () => {
    const post = vi.fn<GradebookChannel['post']>();
    const { add } = start({ post, listen: () => undefined, close: () => undefined });
    const shared = bytesOf('two names for one file');
    const twin = { name: 'a', read: async () => shared };
    void add([twin, twin]);
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(1));
    expect(post.mock.calls[0]?.[1]).toEqual([shared.buffer]);
  });
});
