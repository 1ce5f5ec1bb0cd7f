import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOneScreen } from '../../src/tools/cli/print.ts';
import { runCliHere } from './run-cli-here.ts';

const root = resolve(import.meta.dirname, '../..');
const lesson = 'lessons/line-in-the-silicon';
let folder = '';
let copy = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-read-'));
  copy = join(folder, 'line-in-the-silicon');
  cpSync(join(root, lesson), copy, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `publish` says of each passage. */
function published(stdout: string): readonly unknown[] {
  return (JSON.parse(stdout) as { readonly passages: readonly unknown[] }).passages;
}

/** Changes a JSON file of the copied lesson by text. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('check', () => {
  it('finds nothing wrong with the lessons we ship', async () => {
    const { status, stdout, stderr } = await runCliHere('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ lessons: [{ lesson, ok: true, issues: [] }] });
  });

  it.each([
    [
      'a quote that stands nowhere',
      () => edit('key.json', '"core": "British-backed"', '"core": "Dutch-backed"'),
      'line-in-the-silicon/key.json › items.op-ed.annotations[0].core',
      'quote-not-found',
    ],
    [
      'a quote that stands twice',
      () => edit('key.json', '"core": "British-backed"', '"core": "Anthropic"'),
      'line-in-the-silicon/key.json › items.op-ed.annotations[0].core',
      'quote-not-unique',
    ],
    [
      'a key that is not JSON',
      () => writeFileSync(join(copy, 'key.json'), '{'),
      'line-in-the-silicon/key.json',
      'not-json',
    ],
    [
      'a missing passage',
      () => rmSync(join(copy, 'passages/op-ed.txt')),
      'line-in-the-silicon/passages/op-ed.txt',
      'unreadable',
    ],
    [
      'a passage changed after publishing',
      () => edit('passages/op-ed.txt', 'seismic', 'seismical'),
      'line-in-the-silicon/text.json',
      'passage-changed',
    ],
    [
      'a field nobody knows',
      () => edit('lesson.json', '"schema": 1', '"schema": 1, "answers": true'),
      'line-in-the-silicon/lesson.json › answers',
      'schema',
    ],
    [
      'steps out of order',
      () => edit('lesson.json', '"brief"', '"report"'),
      'line-in-the-silicon/lesson.json › steps',
      'step-order',
    ],
    [
      'a source that backs nothing',
      () =>
        edit(
          'key.json',
          '"sources": [',
          '"sources": [{"id":"Z9","grade":"A","title":"T","publisher":"P","url":"https://example.org/"},',
        ),
      'line-in-the-silicon/key.json › sources',
      'unused-source',
    ],
    [
      'a fact on the source shelf that nobody vouches for',
      () => edit('shelf.json', '"sources": ["N1"]', '"sources": []'),
      'line-in-the-silicon/shelf.json › cards[0].facts[0].sources',
      'no-source',
    ],
    [
      'a card that repeats the text',
      () =>
        edit(
          'shelf.json',
          '"title": "What distillation is"',
          '"title": "A direct assault on the United Kingdom"',
        ),
      'line-in-the-silicon/shelf.json › cards[8].title',
      'passage-words',
    ],
  ])('names file, path and reason for %s', async (_, spoil, path, code) => {
    spoil();
    const { status, stderr, stdout } = await runCliHere('check', copy);
    expect(status).toBe(1);
    expect(stderr).toContain(path);
    expect(stderr).toContain(`[${code}`);
    expect(JSON.parse(stdout)).toMatchObject({ lessons: [{ ok: false }] });
  });

  it('reports the problems of several files at once', async () => {
    edit('key.json', '"version": "', '"version": "x');
    edit('lesson.json', '"version": "', '"version": "x');
    const { stderr } = await runCliHere('check', copy);
    expect(stderr).toContain('key.json › version');
    expect(stderr).toContain('lesson.json › version');
  });

  it('says so when there is no such folder', async () => {
    expect(await runCliHere('check', join(folder, 'nowhere'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such folder') as string,
    });
  });
});

describe('where and how a command is given', () => {
  it('takes a path from the folder that npm was called in, and names files from there', () => {
    writeFileSync(join(copy, 'key.json'), '{');
    const environment = { ...process.env, npm_lifecycle_event: 'cli', INIT_CWD: copy };
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/tools/cli.ts', 'check', '.'],
      { cwd: root, encoding: 'utf8', env: environment },
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'error: ./key.json: is not JSON: line 1, column 2: the file ends too early: “}” is missing [not-json]\n',
    });
  });

  it('says a thing once where one screen shows both streams', () => {
    const screen = { isTTY: true };
    expect([isOneScreen(screen, screen), isOneScreen({}, screen), isOneScreen(screen, {})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('publish', () => {
  it('keeps sentence breaks an author has moved, and computes them again when told to', async () => {
    const path = join(copy, 'text.json');
    const before = readFileSync(path, 'utf8');
    const second = /"sentences": \[\s+\[0,\d+\],\s+\[\d+,(\d+)\]/.exec(before)?.[1];
    const edited = before.replace(/("sentences": \[\s+)\[0,\d+\],\s+\[\d+,\d+\]/, `$1[0,${second}]`);
    expect(edited).not.toBe(before);
    writeFileSync(path, edited);
    expect((await runCliHere('publish', copy)).status).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(edited));
    expect((await runCliHere('publish', '--force', copy)).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('sentence breaks in lesson.json', () => {
  const sentences = (words: string) => `"sentences": { "breakBefore": ["${words}"] }, "kind"`;

  it('are made by publish although the text has not changed, and missed by check until then', async () => {
    edit('lesson.json', '"kind"', sentences('may have illicitly'));
    const before = await runCliHere('check', copy);
    expect(before.status).toBe(1);
    expect(before.stderr).toContain('line-in-the-silicon/text.json › passages.op-ed.sentences');
    expect(before.stderr).toContain('[breaks-not-published]');
    const { stdout } = await runCliHere('publish', copy);
    const [opEd] = published(stdout);
    expect(opEd).toMatchObject({ item: 'op-ed', structure: 'written' });
    expect(stdout).toContain('"may have illicitly obtained');
    expect((await runCliHere('check', copy)).status).toBe(0);
    expect(published((await runCliHere('publish', copy)).stdout)[0]).toMatchObject({
      item: 'op-ed',
      structure: 'kept',
    });
  });

  it('are refused by publish where there is nothing such, and text.json stays as it was', async () => {
    const before = readFileSync(join(copy, 'text.json'), 'utf8');
    edit('lesson.json', '"kind"', sentences('no such words'));
    const { status, stderr } = await runCliHere('publish', copy);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'line-in-the-silicon/lesson.json › items[0].sentences.breakBefore[0]: the passage does not contain',
    );
    expect(readFileSync(join(copy, 'text.json'), 'utf8')).toBe(before);
  });
});

describe('check --lessons', () => {
  it('checks every lesson of another folder', async () => {
    const { status, stdout } = await runCliHere('check', '--lessons', 'tests/fixtures/lessons');
    expect(status).toBe(0);
    const { lessons } = JSON.parse(stdout) as { lessons: { lesson: string }[] };
    expect(lessons.map((one) => one.lesson)).toEqual(
      ['arabic', 'hindi', 'japanese', 'thai'].map((name) => `tests/fixtures/lessons/${name}`),
    );
  });

  it('says so when there is no such folder', async () => {
    expect(await runCliHere('check', '--lessons', join(folder, 'nowhere'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such folder') as string,
    });
  });
});

describe('new', () => {
  const name = 'a-lesson-made-by-a-test';
  afterEach(() => rmSync(join(root, 'lessons', name), { recursive: true, force: true }));

  it('starts a lesson that passes every check, and never writes over one', async () => {
    expect((await runCliHere('new', name)).status).toBe(0);
    expect((await runCliHere('check', join('lessons', name))).status).toBe(0);
    const again = await runCliHere('new', name);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is there already');
  });

  it('refuses a name that Windows keeps for a device', async () => {
    expect(await runCliHere('new', 'con')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Windows') as string,
    });
    expect(existsSync(join(root, 'lessons/con'))).toBe(false);
  });

  it('refuses a name that cannot be an id', async () => {
    expect(await runCliHere('new', '../Elsewhere')).toMatchObject({ status: 1 });
    expect(existsSync(join(root, 'Elsewhere'))).toBe(false);
  });
});

describe('score', () => {
  const respond = (labels: unknown) => {
    const path = join(folder, 'response.json');
    writeFileSync(path, JSON.stringify({ labels }));
    return path;
  };

  it('prints the score, the outcomes and the receipt', async () => {
    const file = respond([
      { technique: 'factual-error', quote: 'British-backed' },
      { technique: 'anonymous-sourcing', start: 54, end: 74 },
    ]);
    const { status, stdout } = await runCliHere('score', lesson, file);
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as { outcomes: { id: string; outcome: string }[] };
    expect(result).toMatchObject({ type: 'points', gain: 2, cost: 0, score: 2 / 11, score100: 18 });
    const correct = result.outcomes.filter(({ outcome }) => outcome === 'correct').map(({ id }) => id);
    expect(correct).toEqual(['u2', 'f1']);
  });

  it.each([
    [
      'a quote that is not in the passage',
      [{ technique: 'factual-error', quote: 'nowhere' }],
      'labels[0].quote',
    ],
    ['an unknown technique', [{ technique: 'rudeness', quote: 'British-backed' }], 'labels[0].technique'],
    ['offsets out of the text', [{ technique: 'factual-error', start: 5, end: 99999 }], 'labels[0]'],
    ['labels that are no list', 'all of them', 'labels'],
  ])('refuses %s and says where', async (_, labels, path) => {
    const { status, stderr, stdout } = await runCliHere('score', lesson, respond(labels));
    expect(status).toBe(1);
    expect(stderr).toContain(path);
    expect(stdout).toBe('');
  });

  it('says which file is missing', async () => {
    expect(await runCliHere('score', lesson, join(folder, 'none.json'))).toMatchObject({ status: 1 });
  });
});

describe('the build', () => {
  it('holds no key in what a learner gets before checking', () => {
    const code = `import { lessonAssets } from './src/tools/vite-lessons/lesson-assets.ts';
      import { readLesson } from './src/tools/lessons/read-lesson.ts';
      const read = readLesson('${lesson}');
      if (!read.ok) throw new Error('not ok');
      process.stdout.write(JSON.stringify(lessonAssets([read.value])));`;
    const assets = JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
        cwd: root,
        encoding: 'utf8',
      }),
    ) as Record<string, string>;
    const key = JSON.parse(readFileSync(join(root, lesson, 'key.json'), 'utf8')) as {
      items: { 'op-ed': Record<'annotations' | 'decoys' | 'nearMisses', { rationale: string }[]> };
    };
    expect(assets['lessons/line-in-the-silicon/lesson.json']).not.toContain('review-1');
    expect(assets['lessons/line-in-the-silicon/review.json']).toContain('review-1');
    const { annotations, decoys, nearMisses } = key.items['op-ed'];
    const secrets = [...annotations, ...decoys, ...nearMisses].map(({ rationale }) => rationale);
    const files = Object.entries(assets).filter(([path]) => !path.endsWith('/key.json'));
    expect(files.length).toBeGreaterThan(2);
    for (const [, text] of files) {
      const shown = JSON.stringify(text);
      expect(secrets.filter((secret) => shown.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
    }
  });
});
