import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './fixture-tree.ts';
import { documentFiles, sourceFiles, textOf } from './source-files.ts';

// What the project says about itself can be opened: the files, sections and decisions that its documents and the comments of
// its code name.

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'lessons/README.md',
  ...documentFiles('docs'),
];
const sources = [
  ...sourceFiles('src'),
  ...sourceFiles('tests').filter((file) => !file.includes('/fixtures/')),
];

/** What a file of this name is in any lesson's folder; no one file is meant. */
const namesOfFormats: ReadonlySet<string> = new Set(['guide.md']);

const texts = [
  ...documents.map((file) => ({ file, text: textOf(file) })),
  ...sources.map((file) => ({ file, text: commentsOf(textOf(file)) })),
];

describe('what the project cites', () => {
  it('is read from every document and comment', () => {
    expect(documents.length).toBeGreaterThan(30);
    expect(sources.length).toBeGreaterThan(500);
    expect(citations('See `src/core/text/span.ts`, docs/scoring.md#points, not tests/<name>.ts.')).toEqual([
      'src/core/text/span.ts',
      'docs/scoring.md#points',
    ]);
    expect(commentsOf("const a = 'not this'; // one\n/** two */")).toBe('// one\n/** two */');
    expect(
      unplaced('as in scoring.md a6, docs/scoring.md#terms, `guide.md`, and "(marking.md\n * 5.2)"'),
    ).toEqual(['scoring.md', 'guide.md', 'marking.md']);
    expect(unplaced('CONTRIBUTING.md, `lessons/<id>/guide.md`, tests/<name>.md')).toEqual([]);
  });

  it('is there: files by their path from the root', () => {
    const missing = texts.flatMap(({ file, text }) =>
      citations(text)
        .filter((to) => !isThere(to))
        .map((to) => `${file}: ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('is named in comments by its path from the root, so that it can be found', () => {
    const loose = sources.flatMap((file) =>
      unplaced(commentsOf(textOf(file)))
        .filter((name) => !namesOfFormats.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(loose).toEqual([]);
  });

  it('is there: files and sections that a document links', () => {
    const missing = documents.flatMap((file) =>
      Array.from(textOf(file).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g), ([, link = '']) => link)
        .map((link) => (link.startsWith('#') ? file + link : path.posix.join(path.posix.dirname(file), link)))
        .filter((to) => !isThere(to))
        .map((to) => `${file}: ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('is there: decisions by their number, which have no gaps', () => {
    const records = documentFiles('docs/decisions').toSorted();
    expect(records.map(numberOf)).toEqual(records.map((_, index) => index + 1));
    for (const file of records) expect(textOf(file)).toMatch(new RegExp(`^# ${numberOf(file)}\\. `));
    const missing = texts.flatMap(({ file, text }) =>
      Array.from(text.matchAll(/\bdecisions?[ /](\d+)/gi), ([, number]) => Number(number))
        .filter((number) => number < 1 || number > records.length)
        .map((number) => `${file}: decision ${number}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Files of this repository that a text names by their path, with the section where one is named. */
function citations(text: string): readonly string[] {
  const named =
    /(?<![\w/.@<-])(?:docs|lessons|src|static|tests)\/[\w./-]+\.(?:css|html|json|md|mjs|svelte|ts)\b(?:#[\w-]+)?/g;
  return Array.from(text.matchAll(named), ([file]) => file);
}

/** Documents that a text names without saying where they are: no path, and not in the root either. */
function unplaced(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<![\w/.@<>-])[\w.-]+\.md\b/g), ([name]) => name).filter(
    (name) => !existsSync(path.join(projectRoot, name)),
  );
}

function isThere(cited: string): boolean {
  const [file = '', section] = cited.split('#');
  if (!existsSync(path.join(projectRoot, file))) return false;
  return section === undefined || sectionsOf(textOf(file)).includes(section);
}

/** The names under which a document's headings can be linked. */
function sectionsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

function commentsOf(text: string): string {
  return Array.from(
    text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:\w'"])\/\/.*|<!--[\s\S]*?-->/g),
    ([comment]) => comment,
  ).join('\n');
}

/** The number that the name of a decision begins with. */
function numberOf(file: string): number {
  return Number(path.basename(file).slice(0, 4));
}
