import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureTree, createFixtureTree } from './fixture-tree.ts';

/** A file in this folder that imports that: a path from the root or a package, after `type` if only for its types. */
type Import = readonly [folder: string, imported: string];

const key = 'src/core/lesson/key-schema.ts';

const forbidden: readonly (readonly [...Import, rule: string])[] = [
  ['src/core/text', 'node:fs', 'core-is-pure'],
  ['src/core/text', 'svelte', 'core-is-pure'],
  ['src/core/scoring', 'xstate', 'core-is-pure'],
  ['src/core/scoring', 'src/machines/a-machine.ts', 'core-is-pure'],
  ['src/core/lesson', 'type src/ui/view.ts', 'core-is-pure'],
  ['src/core/attempt', 'fflate', 'core-is-pure'],
  ['src/core/exchange', 'node:fs', 'core-exchange-is-pure'],
  ['src/core/exchange', 'src/core/gradebook/gradebook.ts', 'core-exchange'],
  ['src/core/base', 'src/core/text/span.ts', 'core-base'],
  ['src/core/preferences', 'src/core/text/span.ts', 'core-preferences'],
  ['src/core/text', 'src/core/lesson/lesson-schema.ts', 'core-text'],
  ['src/core/text', 'type src/core/response/label.ts', 'core-text'],
  ['src/core/lesson', 'src/core/response/label.ts', 'core-lesson'],
  ['src/core/response', 'src/core/scoring/score.ts', 'core-response'],
  ['src/core/scoring', 'src/core/attempt/attempt.ts', 'core-scoring'],
  ['src/core/attempt', 'src/core/analysis/summary.ts', 'core-attempt'],
  ['src/core/attempt', 'src/core/assignment/settings.ts', 'core-attempt'],
  ['src/core/assignment', 'src/core/exchange/hand-in.ts', 'core-assignment'],
  ['src/core/gradebook', 'src/app/use-case.ts', 'core-is-pure'],
  ['src/app', 'src/machines/a-machine.ts', 'app'],
  ['src/app', 'src/adapters/store.ts', 'app'],
  ['src/app', 'node:fs', 'app'],
  ['src/app', 'xstate', 'app'],
  ['src/app', key, 'keys-are-secret'],
  ['src/machines', 'src/ui/view.ts', 'machines'],
  ['src/machines', 'src/adapters/store.ts', 'machines'],
  ['src/machines', 'node:fs', 'machines'],
  ['src/machines', 'svelte', 'machines'],
  ['src/adapters', 'src/ui/view.ts', 'adapters'],
  ['src/adapters', 'src/machines/a-machine.ts', 'adapters'],
  ['src/adapters', 'xstate', 'adapters'],
  ['src/ui/learn', 'src/adapters/store.ts', 'ui'],
  ['src/ui/learn', 'src/tools/tool.ts', 'ui'],
  ['src/ui/learn', 'src/server/server.ts', 'ui'],
  ['src/ui/learn', 'idb', 'ui'],
  ['src/ui/learn', 'xstate', 'ui-names-xstate-types-only'],
  ['src/pages', 'src/tools/tool.ts', 'page-roots'],
  ['src/pages', 'src/server/server.ts', 'page-roots'],
  ['src/pages', 'src/pages/learn.ts', 'page-roots'],
  ['src/ui/learn', 'src/pages/learn.ts', 'page-roots-are-not-imported'],
  ['tests', 'src/pages/learn.ts', 'page-roots-are-not-imported'],
  ['src/ui/learn', 'src/pages/wire-address.ts', 'page-roots-are-not-imported'],
  ['src/server', 'src/ui/view.ts', 'server-and-tools'],
  ['src/tools', 'src/adapters/store.ts', 'server-and-tools'],
  ['src/tools', 'src/machines/a-machine.ts', 'server-and-tools'],
  ['src/tools', 'src/app/use-case.ts', 'server-and-tools'],
  ['src/server', 'src/tools/tool.ts', 'server-apart-from-tools'],
  ['src/core/response', key, 'keys-are-secret'],
  ['src/core/attempt', 'src/core/lesson/resolve-key.ts', 'keys-are-secret'],
  ['src/machines', key, 'keys-are-secret'],
  ['src/pages', key, 'keys-are-secret'],
  ['src/adapters/lessons', key, 'keys-are-secret'],
  ['src/ui/learn', key, 'ui-names-key-types-only'],
  ['src/core/text', 'tests/support/marked-text.ts', 'not-to-tests'],
  ['src/adapters', 'fast-check', 'not-to-dev-packages'],
  ['src/adapters', 'not-a-package', 'not-to-unresolvable'],
];

const allowed: readonly Import[] = [
  ['src/core/text', 'src/core/base/result.ts'],
  ['src/core/lesson', 'valibot'],
  ['src/core/lesson', 'src/core/text/span.ts'],
  ['src/core/response', 'src/core/lesson/lesson-schema.ts'],
  ['src/core/scoring', 'src/core/response/label.ts'],
  ['src/core/scoring', key],
  ['src/core/attempt', 'src/core/scoring/score.ts'],
  ['src/core/assignment', 'src/core/attempt/attempt.ts'],
  ['src/core/exchange', 'fflate'],
  ['src/core/gradebook', key],
  ['src/adapters/gradebook', key],
  ['src/app', 'src/core/gradebook/gradebook.ts'],
  ['src/machines', 'src/app/use-case.ts'],
  ['src/adapters', 'src/app/use-case.ts'],
  ['src/ui/learn', 'src/app/use-case.ts'],
  ['src/machines', 'xstate'],
  ['src/machines', 'src/core/attempt/attempt.ts'],
  ['src/adapters', 'idb'],
  ['src/adapters', 'virtual:lessons'],
  ['src/adapters/scoring', key],
  ['src/ui/learn', 'src/machines/a-machine.ts'],
  ['src/ui/learn', 'svelte'],
  ['src/ui/learn', `type ${key}`],
  ['src/ui', 'type xstate'],
  ['src/pages', 'src/adapters/store.ts'],
  ['src/pages', 'src/ui/view.ts'],
  ['src/pages', 'src/pages/wire-address.ts'],
  ['src/server', key],
  ['src/tools', 'node:fs'],
  ['src/tools', 'commander'],
  ['src/tools/bench/page', 'src/ui/view.ts'],
  ['tests', key],
  ['tests', 'src/tools/tool.ts'],
];

describe('the layer rules', () => {
  let tree: FixtureTree;
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    tree = createFixtureTree(fixtureFiles(), ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']);
    broken = brokenRules(tree);
  });
  afterAll(() => tree.remove());

  it.each(forbidden)('keeps %s from importing %s (%s)', (folder, imported, rule) => {
    expect(broken.get(fileOf(folder, imported))).toContain(rule);
  });

  it.each(allowed)('lets %s import %s', (folder, imported) => {
    expect(broken.get(fileOf(folder, imported))).toBeUndefined();
  });

  it('reads what components import', () => {
    expect(broken.get('src/ui/learn/View.svelte')).toEqual(['ui']);
    expect(broken.get('src/ui/learn/KeyTypes.svelte')).toBeUndefined();
    expect(broken.get('src/ui/learn/KeyReader.svelte')).toEqual(['ui-names-key-types-only']);
  });

  it('finds circles and leftovers', () => {
    expect(broken.get('src/core/text/circle-a.ts')).toEqual(['no-circular']);
    expect(broken.get('src/core/text/leftover.ts')).toEqual(['no-orphans']);
  });
});

/** One file for each case, a stub for everything they import, and a few files for the other rules. */
function fixtureFiles(): Record<string, string> {
  const cases = [...forbidden, ...allowed];
  const stubs = cases
    .map(([, imported]) => imported.replace(/^type /, ''))
    .filter((imported) => /^(src|tests)\//.test(imported))
    .map((file) => [file, 'export const value = 1;\nexport type Value = 1;\n']);
  const files = cases.map(([folder, imported]) => [fileOf(folder, imported), fileText(folder, imported)]);
  return {
    ...Object.fromEntries([...stubs, ...files]),
    'src/ui/learn/View.svelte': component("import { value } from '../../adapters/store.ts';"),
    'src/ui/learn/KeyTypes.svelte': component(
      "import type { Value } from '../../core/lesson/key-schema.ts';\n  const value: Value = 1;",
    ),
    'src/ui/learn/KeyReader.svelte': component("import { value } from '../../core/lesson/key-schema.ts';"),
    'src/core/text/circle-a.ts': "import { b } from './circle-b.ts';\nexport const a = () => b;\n",
    'src/core/text/circle-b.ts': "import { a } from './circle-a.ts';\nexport const b = () => a;\n",
    'src/core/text/leftover.ts': 'export const leftover = 1;\n',
  };
}

function fileOf(folder: string, imported: string): string {
  return `${folder}/imports-${imported.replaceAll(/[^a-z]+/g, '-')}.ts`;
}

function fileText(folder: string, imported: string): string {
  const name = imported.replace(/^type /, '');
  const target = /^(src|tests)\//.test(name) ? localPath(folder, name) : name;
  return imported.startsWith('type ')
    ? `import type * as all from '${target}';\nexport type All = typeof all;\n`
    : `import * as all from '${target}';\nexport const used = all;\n`;
}

function localPath(folder: string, file: string): string {
  const relative = path.posix.relative(folder, file);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function component(script: string): string {
  return `<script lang="ts">\n  ${script}\n</script>\n\n<p>{value}</p>\n`;
}

const report = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), rule: v.object({ name: v.string() }) })),
  }),
});

function brokenRules(tree: FixtureTree): ReadonlyMap<string, readonly string[]> {
  const json = tree.run('dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'tests', '-T', 'json']);
  const rules = new Map<string, string[]>();
  for (const { from, rule } of v.parse(report, JSON.parse(json)).summary.violations) {
    rules.set(from, [...(rules.get(from) ?? []), rule.name]);
  }
  return rules;
}
