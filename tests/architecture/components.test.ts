import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

// dependency-cruiser sees components after the Svelte compiler has dropped their type imports. These look at the text.

describe('components', () => {
  const components = sourceFiles('src/ui').filter((file) => file.endsWith('.svelte'));

  it('are at most 300 lines long, markup and styles included', () => {
    expect(components.filter((file) => textOf(file).trimEnd().split('\n').length > 300)).toEqual([]);
  });

  it('name no types of adapters, server or tools', () => {
    const named = components.flatMap((file) => importsOf(file, textOf(file)).map((to) => `${file} -> ${to}`));
    expect(named.filter((line) => /-> src\/(adapters|server|tools|[^/]+$)/.test(line))).toEqual([]);
  });
});

describe('the files of the ui', () => {
  it('are each imported by something', () => {
    const files = sourceFiles('src');
    const imported = new Set(files.flatMap((file) => importsOf(file, textOf(file))));
    const leftovers = files.filter((file) => file.startsWith('src/ui/') && !imported.has(file));
    expect(leftovers.filter((file) => !file.endsWith('.d.ts'))).toEqual([]);
  });
});

describe('the search for imports', () => {
  it('finds types, values, bare and late imports, each as a path from the root', () => {
    const text = `import type { A } from './a.ts';
      import B, {
        type C,
      } from '../B.svelte';
      import '../../app.css';
      const d = await import('./d.ts');
      import { mount } from 'svelte';`;
    expect(importsOf('src/ui/learn/X.svelte', text)).toEqual([
      'src/ui/learn/a.ts',
      'src/ui/B.svelte',
      'src/app.css',
      'src/ui/learn/d.ts',
    ]);
  });
});

/** The project's own files that a file imports. */
function importsOf(file: string, text: string): readonly string[] {
  const targets = text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"](\.[^'"]+)['"]/g);
  return [...targets].map(([, target]) => path.posix.join(path.posix.dirname(file), target ?? ''));
}
