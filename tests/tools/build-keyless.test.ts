import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';
import { lessonAssets } from '../../src/tools/vite-lessons/lesson-assets.ts';
import { escapeHtml } from '../../src/tools/vite-lessons/render-passages.ts';

const root = resolve(import.meta.dirname, '../..');
/** What `npm test` has built already; a run of its own builds it. */
const given = process.env['KEYLESS_SITE'];
const site = given === undefined ? mkdtempSync(join(tmpdir(), 'keyless-')) : join(root, given);

/** Shorter ones are names and single words that anybody may use. */
const shortest = 20;

/** All files below a folder, as text, by their path in it. */
function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.woff2'));
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}

/** Every string in some JSON, however deep. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(stringsIn);
}

/** What is in a lesson's files that a learner may see before they are checked. */
function publicText(lesson: string): string {
  const folder = join(root, 'lessons', lesson);
  const passages = [...textsIn(join(folder, 'passages'))].filter(([name]) => !name.startsWith('review'));
  const data = [
    join(folder, 'lesson.json'),
    join(folder, 'shelf.json'),
    join(root, 'lessons/techniques.json'),
  ];
  const strings = data.flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8'))));
  return [...strings, ...passages.map(([, text]) => text)].join('\n');
}

/** What only the key of a lesson says, and the texts that only a review shows. */
function secretsOf(lesson: string): string[] {
  const open = publicText(lesson);
  const folder = join(root, 'lessons', lesson);
  const key = stringsIn(JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')));
  const reviews = [...textsIn(join(folder, 'passages'))].filter(([name]) => name.startsWith('review'));
  const lines = reviews.flatMap(([, text]) => text.split('\n'));
  const all = [...key, ...lines].filter((text) => text.length >= shortest && !open.includes(text));
  return [...new Set(all)];
}

/** A text as it stands in HTML, in JSON, in JSON in a page, in a script, or as it is. */
function formsOf(text: string): string[] {
  const quoted = JSON.stringify(text).slice(1, -1);
  const inPage = quoted.replaceAll('<', '\\u003c');
  return [text, quoted, inPage, quoted.replaceAll("'", "\\'"), escapeHtml(text)];
}

function build(script: string, folder: string, ...args: string[]): void {
  execFileSync(process.execPath, [`src/tools/${script}`, ...args], {
    cwd: root,
    env: { ...process.env, VITEST: '', SITE_DIR: folder },
    stdio: 'pipe',
  });
}

/** Each secret that a file of this folder tells, with the file. */
function toldIn(folder: string, secrets: readonly string[]): string[] {
  const texts = [...textsIn(folder)];
  return secrets.flatMap((secret) =>
    texts
      .filter(([, text]) => formsOf(secret).some((form) => text.includes(form)))
      .map(([name]) => `${name}: ${secret}`),
  );
}

describe('a site without keys', () => {
  beforeAll(() => {
    if (given === undefined) build('build-keyless.mjs', site);
  });

  afterAll(() => {
    if (given === undefined) rmSync(site, { recursive: true, force: true });
  });

  it('says nothing anywhere that only a key says', () => {
    const secrets = secretsOf('line-in-the-silicon');

    expect(secrets.length).toBeGreaterThan(200);
    expect(toldIn(site, secrets)).toEqual([]);
  });

  it('is searched for what an ordinary site has in its keys and reviews, and nowhere else', () => {
    const read = readLesson(join(root, 'lessons/line-in-the-silicon'));
    if (!read.ok) throw new Error('not a lesson');
    const secrets = secretsOf('line-in-the-silicon');
    const telling = Object.entries(lessonAssets([read.value]))
      .filter(([, text]) => secrets.some((secret) => formsOf(secret).some((form) => text.includes(form))))
      .map(([name]) => name);

    expect(telling.toSorted()).toEqual([
      'lessons/line-in-the-silicon/key.json',
      'lessons/line-in-the-silicon/review.json',
    ]);
  });

  it('has the lessons, and neither keys nor reviews nor a page for teachers', () => {
    const names = [...textsIn(site).keys()];

    expect(names).toContain('lessons/line-in-the-silicon/lesson.json');
    expect(names).toContain('home.html');
    expect(names.filter((name) => /key\.json|review\.json|teach\.html/.test(name))).toEqual([]);
  });

  it('asks for no key', () => {
    const asking = [...textsIn(site)].filter(([, text]) => text.includes('key.json'));

    expect(asking.map(([name]) => name)).toEqual([]);
  });
});

describe('a page without a site and without keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'single-keyless-'));

  beforeAll(() => build('build-single.mjs', folder, '--keyless'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the only file, has the lesson, and says nothing that only a key says', () => {
    const texts = textsIn(folder);

    expect([...texts.keys()]).toEqual(['second-read.html']);
    expect(texts.get('second-read.html')).toContain('data-file="lessons/line-in-the-silicon/lesson.json"');
    expect(texts.get('second-read.html')).not.toContain('key.json');
    expect(toldIn(folder, secretsOf('line-in-the-silicon'))).toEqual([]);
  });
});
