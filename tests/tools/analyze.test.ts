import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyPair, encodeKeyFile } from '../../src/core/exchange/key-file.ts';
import { sealHandIn } from '../../src/core/exchange/seal-hand-in.ts';
import { encodeSavedWork } from '../../src/core/exchange/saved-work.ts';
import { classViewOf } from '../../src/core/gradebook/views/class-view-of.ts';
import { figuresOf } from '../../src/core/gradebook/exports/figures.ts';
import { learnerRows } from '../../src/core/gradebook/exports/learners-table.ts';
import { toCsv } from '../../src/core/gradebook/exports/to-csv.ts';
import { withTexts } from '../../src/core/gradebook/intake/read-submission.ts';
import { runCliHere } from './run-cli-here.ts';
import { dayAfter, emptyGradebook, madeClass } from '../core/gradebook/made-gradebook.ts';

const root = resolve(import.meta.dirname, '../..');
const lesson = 'lessons/line-in-the-silicon';
let folder = '';

function analyze(path: string, ...options: string[]) {
  return runCliHere('analyze', path, '--lesson', lesson, ...options);
}

/** The class of the folder `class`, as a gradebook in this process reads it. */
function gradebook() {
  const path = join(folder, 'class');
  const names = readdirSync(path).toSorted();
  const texts = names.map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
  return withTexts(emptyGradebook(), texts, dayAfter);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-read-'));
  const made = await runCliHere('make-class', join(folder, 'class'), '--count', '12', '--seed', '4');
  if (made.status !== 0) throw new Error(made.stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('make-class', () => {
  it('says in every file that it was made up, and writes into no folder with files in it', async () => {
    const files = readdirSync(join(folder, 'class'));
    expect(files.length).toBe(12);
    for (const file of files) {
      expect(readFileSync(join(folder, 'class', file), 'utf8')).toMatch(/^Made up by a program/);
    }
    const again = await runCliHere('make-class', join(folder, 'class'));
    expect({ status: again.status, says: /\[folder-in-use\]/.test(again.stderr) }).toEqual({
      status: 1,
      says: true,
    });
  });

  it('makes the same class of the same seed', () => {
    expect(gradebook().entries.map(({ submission }) => submission.handIn)).toEqual(madeClass(12, 4));
  });
});

describe('analyze', () => {
  it('is quiet when the program it writes to has read enough', () => {
    const analyzing = `"${process.execPath}" --import tsx src/tools/cli.ts analyze "${join(folder, 'class')}" --lesson ${lesson}`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `${analyzing} | head -n 1`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  it('prints the figures of the gradebook', async () => {
    const { status, stdout, stderr } = await analyze(join(folder, 'class'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(figuresOf(classViewOf(gradebook())));
  });

  it('reads a zip as it reads a folder', async () => {
    const names = readdirSync(join(folder, 'class'));
    const files = names.map((name): [string, Uint8Array] => [
      `class/${name}`,
      new Uint8Array(readFileSync(join(folder, 'class', name))),
    ]);
    writeFileSync(join(folder, 'class.zip'), zipSync(Object.fromEntries(files)));
    const { status, stdout } = await analyze(join(folder, 'class.zip'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(figuresOf(classViewOf(gradebook())));
  });

  it('prints the table of learners, the same bytes as the page writes', async () => {
    const { stdout } = await analyze(join(folder, 'class'), '--csv', 'learners');
    expect(stdout).toBe(toCsv(learnerRows(gradebook())));
    const { data } = Papa.parse<string[]>(stdout, { skipEmptyLines: true });
    expect(data.length).toBe(13);
  });

  it('says what it could not read and goes on with the rest', async () => {
    const mixed = join(folder, 'mixed');
    cpSync(join(folder, 'class'), mixed, { recursive: true });
    writeFileSync(join(mixed, 'holiday.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0, 1, 2));
    const cut = readFileSync(join(mixed, 'made-up-01.txt'), 'utf8').slice(0, 300);
    writeFileSync(join(mixed, 'made-up-01.txt'), cut);
    const saved = encodeSavedWork(
      { assignment: null, attempt: gradebook().entries[0]?.submission.attempt },
      '',
    );
    writeFileSync(join(mixed, 'copy.json'), saved);
    const { status, stdout, stderr } = await analyze(mixed);
    expect(status).toBe(0);
    expect(stderr).toMatch(/copy\.json: .*a saved copy of work, not a hand-in.*\[saved-copy\]/);
    expect(stderr).toMatch(/holiday\.jpg: .*\[not-text\]/);
    expect(stderr).toMatch(/made-up-01\.txt: .*\[damaged\]/);
    expect(JSON.parse(stdout)).toMatchObject({ refusals: { damaged: 1, 'not-text': 1 } });
    expect((JSON.parse(stdout) as { learners: unknown[] }).learners.length).toBe(11);
  });

  it('opens sealed hand-ins with their key', async () => {
    const random = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 3 + 7) % 256);
    const pair = createKeyPair(random);
    const [first] = madeClass(1);
    if (first === undefined) throw new Error('nobody');
    writeFileSync(join(folder, 'sealed.txt'), sealHandIn(first, pair.publicKey, random));
    writeFileSync(join(folder, 'key.json'), encodeKeyFile({ ...pair, assignment: 'monday' }));
    const closed = await analyze(join(folder, 'sealed.txt'));
    expect({ status: closed.status, says: /\[sealed\]/.test(closed.stderr) }).toEqual({
      status: 1,
      says: true,
    });
    const open = await analyze(join(folder, 'sealed.txt'), '--secret-key', join(folder, 'key.json'));
    expect({ status: open.status, stderr: open.stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('writes a gradebook that it opens again with the same figures', async () => {
    const file = join(folder, 'gradebook.json');
    const first = await analyze(join(folder, 'class'), '--gradebook', file);
    const second = await analyze(file);
    expect(second).toEqual(first);
  });

  it.each([
    ['a lesson that is none', ['class', '--lesson', 'nowhere'], 'no-folder'],
    ['nothing there', ['nowhere', '--lesson', lesson], 'no-file'],
  ])('fails with %s', async (_, [path = '', ...options], code) => {
    const { status, stderr } = await runCliHere('analyze', join(folder, path), ...options);
    expect({ status, says: stderr.includes(`[${code}]`) }).toEqual({ status: 1, says: true });
  });
});
