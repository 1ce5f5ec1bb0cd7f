import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const most = 30;
const topRooms = ['core', 'app', 'machines', 'adapters', 'ui', 'pages', 'tools'];

describe('a room', () => {
  it(`has at most ${most} files`, () => {
    expect(crowded(sourceFiles('src'))).toEqual([]);
  });

  it.each(topRooms)('src/%s says in a few lines who lives there', (room) => {
    const lines = textOf(`src/${room}/README.md`).trim().split('\n');
    expect(lines[0]).toBe(`# ${room}`);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThan(12);
  });

  it('is known to be too full by one file more', () => {
    const files = Array.from({ length: most + 1 }, (_, index) => `src/ui/crowd/${index}.ts`);
    expect(crowded(files.slice(1))).toEqual([]);
    expect(crowded(files)).toEqual([['src/ui/crowd', most + 1]]);
  });
});

describe('a short file beside the only one that uses it', () => {
  it('belongs into that one, unless a test of something else needs it alone', () => {
    expect(shortNextDoor(sourceFiles('src'), textOf)).toEqual(['src/tools/vite-one-file/data-script.ts']);
  });

  it('is found by what is imported, long or late ones are not', () => {
    const texts: Record<string, string> = {
      'src/a/whole.ts':
        "import { part } from './part.ts';\nimport { long } from './long.ts';\nawait import('./late.ts');",
      'src/a/part.ts': 'export const part = 1;',
      'src/a/late.ts': 'export const late = 1;',
      'src/a/long.ts': 'export const long = 1;\n'.repeat(short),
    };
    expect(shortNextDoor(Object.keys(texts), (file) => texts[file] ?? '')).toEqual(['src/a/part.ts']);
  });
});

/** Modules of less than so many lines are short. */
const short = 30;

/** The short modules that one module imports, from the same folder, and not when it is needed. */
function shortNextDoor(files: readonly string[], read: (file: string) => string): readonly string[] {
  const importers = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [, isNow, spec = ''] of read(file).matchAll(/(from )?'(\.[^']+)'/g)) {
      const target = path.posix.join(path.posix.dirname(file), spec);
      const found = importers.get(target) ?? new Set();
      importers.set(target, found.add(isNow === undefined ? `late: ${file}` : file));
    }
  }
  return files.filter((file) => {
    const [importer = '', ...others] = importers.get(file) ?? [];
    const isNextDoor = path.posix.dirname(importer) === path.posix.dirname(file);
    const isShort = read(file).trim().split('\n').length < short;
    return isShort && others.length === 0 && isNextDoor && importer.endsWith('.ts') && file.endsWith('.ts');
  });
}

/** The folders with more than the most files of their own, and how many those are. */
function crowded(files: readonly string[]): readonly (readonly [folder: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > most);
}
