import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

// dependency-cruiser sees components after the Svelte compiler has dropped their type imports. These look at the text.

describe('files', () => {
  it('are at most 300 lines long, without their styles and imports', () => {
    const files = sourceFiles('src').filter((file) => /\.(svelte|ts)$/.test(file));
    const long = files
      .map((file) => [file, countLines(textOf(file))] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('are counted without what is no reason to cut them', () => {
    const text = `<script>
  import A from './A.svelte';
  import {
    b,
  } from './b.ts';
  const c = 1;
</script>

<p>{c}</p>

<style>
  p {
    margin: 0;
  }
</style>
`;
    expect(countLines(text)).toBe(5);
  });
});

describe('components', () => {
  const components = sourceFiles('src/ui').filter((file) => file.endsWith('.svelte'));

  it('open no details in a template: it would be closed again by any change around it', () => {
    const reopened = components.filter((file) => /<details[^>]* open=(?![^>]*ontoggle)/.test(textOf(file)));
    expect(reopened).toEqual([]);
  });

  it('are made of no element that a translator is known by', () => {
    expect(components.filter((file) => /<(?:font\b|[a-z]+-[a-z])/.test(textOf(file)))).toEqual([]);
  });

  it('name no types of adapters, server or tools', () => {
    const named = components.flatMap((file) => importsOf(file, textOf(file)).map((to) => `${file} -> ${to}`));
    expect(named.filter((line) => /-> src\/(adapters|server|tools|pages)\//.test(line))).toEqual([]);
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

/** How many lines there are besides styles and imports. */
function countLines(text: string): number {
  const counted = text.replace(/<style[\s\S]*?<\/style>\n?/, '').replaceAll(/^\s*import\s[^;]*;\n/gm, '');
  return counted.trimEnd().split('\n').length;
}
