import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/tools/lessons/lint-passages.ts';
import { publishLesson, type PublishOptions } from '../../src/tools/lessons/publish-lesson.ts';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';
import { lessonsPlugin } from '../../src/tools/vite-lessons/lessons-plugin.ts';
import { checkLessonIds } from '../../src/tools/lessons/check-lesson-ids.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let copy = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-read-'));
  copy = join(folder, 'line-in-the-silicon');
  cpSync(join(root, 'lessons/line-in-the-silicon'), copy, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const publish = (options: PublishOptions = {}) => {
  const result = publishLesson(copy, options);
  return result.ok
    ? { warnings: result.value.warnings.map(({ code }) => code) }
    : { issues: result.issues.map(({ code, message }) => `${code}: ${message}`) };
};
const issuesOf = (one = copy) => {
  const read = readLesson(one);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};
const version = () => /"version": "([^"]*)"/.exec(readFileSync(join(copy, 'text.json'), 'utf8'))?.[1];
const setVersion = (to: string) => {
  for (const file of ['lesson.json', 'key.json']) edit(file, /"version": "[^"]*"/, `"version": "${to}"`);
};
const lost =
  'work-lost: work handed in on 1.1.0 will not be readable, for the text has changed (op-ed): give lesson.json and key.json a new version; or add --no-work if nobody has handed in any, or the version is new already';

describe('a text that changes under work that was handed in', () => {
  it('is not published for the same version, and nothing is written', () => {
    const before = readFileSync(join(copy, 'text.json'), 'utf8');
    edit('passages/op-ed.txt', 'illicitly', 'secretly');
    expect(publish()).toEqual({ issues: [lost] });
    expect(readFileSync(join(copy, 'text.json'), 'utf8')).toBe(before);
    expect(issuesOf()).toEqual([
      'passage-changed line-in-the-silicon/text.json › passages.op-ed',
      'work-lost line-in-the-silicon/text.json',
    ]);
  });

  it('is published where nobody has handed in work, and from then on for a new version', () => {
    edit('passages/op-ed.txt', 'illicitly', 'secretly');
    expect(publish({ hasNoWork: true })).toEqual({ warnings: [] });
    expect(version()).toBe('1.1.0');
    edit('passages/op-ed.txt', 'secretly', 'quietly');
    expect(publish()).toEqual({ issues: [lost] });
    setVersion('1.2.0');
    expect(publish()).toEqual({ warnings: [] });
    expect(version()).toBe('1.2.0');
    expect(issuesOf()).toEqual([]);
    setVersion('1.3.0');
    expect(issuesOf()).toEqual(['other-version line-in-the-silicon/text.json › version']);
  });

  it('is only warned of in a draft, which nobody has been given', () => {
    setVersion('0.2.0');
    edit('passages/op-ed.txt', 'illicitly', 'secretly');
    expect(publish()).toEqual({ warnings: ['work-lost'] });
    expect(issuesOf()).toEqual([]);
  });

  it('may be one that only a review shows, days later', () => {
    edit('passages/review-1.txt', / /, ' also ');
    expect(publish()).toEqual({ warnings: [] });
  });
});

describe('a text that is broken', () => {
  const wrap = () => {
    const path = join(copy, 'passages/op-ed.txt');
    const wrapped = readFileSync(path, 'utf8').replace(/(.{1,70})(?: |$)/gm, '$1\n');
    writeFileSync(path, wrapped);
  };

  it('is not published when it is wrapped to the lines of a page, unless the lines are meant', () => {
    wrap();
    expect(publish({ hasNoWork: true })).toEqual({
      issues: [
        expect.stringMatching(
          /^hard-wrapped: looks hard-wrapped \(\d+ lines, \d+ of them end without a stop\): one paragraph a line; add --keep-lines where every line is meant to stand alone, as in verse$/,
        ),
      ],
    });
    expect(publish({ hasNoWork: true, keepsLines: true }).warnings).toContain('hard-wrapped');
  });

  it('is warned of by publish and by check', () => {
    edit('passages/op-ed.txt', 'illicitly', 'illi\u00ADcitly');
    const published = publishLesson(copy, { hasNoWork: true });
    const read = readLesson(copy);
    const warnings = [published.ok ? published.value.warnings : [], read.ok ? read.value.warnings : []];
    const warning = {
      code: 'hidden-character',
      path: expect.stringMatching(/^line-in-the-silicon\/passages\/op-ed\.txt:\d+$/) as string,
      message: 'holds U+00AD SOFT HYPHEN: it is left from a hyphenation',
    };
    for (const some of warnings) expect(some).toEqual([warning]);
  });
});

describe('what looks broken', () => {
  it('is told although something else is wrong with the lesson', () => {
    edit('passages/op-ed.txt', 'illicitly', '<b>illicitly</b>');
    expect(issuesOf()).not.toEqual([]);
    expect(lintFolder(copy).map(({ code }) => code)).toEqual(['markup']);
    writeFileSync(join(copy, 'lesson.json'), '{');
    expect(lintFolder(copy)).toEqual([]);
  });
});

describe('borders that publish is not sure of', () => {
  it('are listed with their words, and no longer when lesson.json decides', () => {
    edit('passages/op-ed.txt', /\n?$/, '\nThe vote is at 5 p.m. Councillors agree.\n');
    const report = () => {
      const published = publishLesson(copy, { hasNoWork: true });
      return published.ok ? published.value.passages.find(({ item }) => item === 'op-ed') : published.issues;
    };
    expect(report()).toMatchObject({
      unsure: [
        {
          paragraph: 8,
          before: 'The vote is at 5 p.m.',
          after: 'Councillors agree.',
          takenAs: 'two sentences',
          why: '“p.m.” may end a sentence or stand inside one',
        },
      ],
    });
    edit('lesson.json', '"kind"', '"sentences": { "breakBefore": ["Councillors agree"] }, "kind"');
    expect(report()).toMatchObject({ unsure: [] });
    edit('lesson.json', 'breakBefore', 'joinBefore');
    expect(report()).toMatchObject({
      unsure: [],
      sentences: expect.arrayContaining(['The vote is at 5 p.m. Councillors agree.']) as string[],
    });
  });
});

describe('a folder that was copied with its id', () => {
  it('is refused, in check and in the build', () => {
    const other = join(folder, 'new-line-in-the-silicon');
    cpSync(copy, other, { recursive: true });
    expect(issuesOf(other)).toEqual(['folder-name new-line-in-the-silicon/lesson.json › id']);
    expect(checkLessonIds([copy, other]).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'duplicate-lesson line-in-the-silicon/lesson.json › id',
      'duplicate-lesson new-line-in-the-silicon/lesson.json › id',
    ]);
    const { transformIndexHtml } = lessonsPlugin(folder);
    expect(() => (transformIndexHtml as (html: string) => string)('<!-- lessons:noscript -->')).toThrow(
      '“line-in-the-silicon” is the id of line-in-the-silicon and new-line-in-the-silicon',
    );
  });
});

describe('files that are not UTF-8', () => {
  it.each([
    ['key.json', 'utf16le', 'is UTF-16, as PowerShell and Notepad write it; save it as UTF-8'],
    ['passages/op-ed.txt', 'utf16le', 'is UTF-16, as PowerShell and Notepad write it; save it as UTF-8'],
    ['passages/op-ed.txt', 'latin1', 'is not UTF-8, perhaps Windows-1252 (see line 2); save it as UTF-8'],
  ] as const)('are called by their name: %s as %s', (file, encoding, message) => {
    const path = join(copy, file);
    const text = `One line.\n${readFileSync(path, 'utf8').replace(/^/, 'café ')}`;
    for (const start of encoding === 'utf16le' ? ['\uFEFF', ''] : ['']) {
      writeFileSync(path, Buffer.from(start + text, encoding));
      const read = readLesson(copy);
      expect(read.ok ? [] : read.issues).toEqual([
        { code: 'not-utf-8', path: `line-in-the-silicon/${file}`, message },
      ]);
    }
  });
});
