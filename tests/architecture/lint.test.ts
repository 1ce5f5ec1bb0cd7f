import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFixtureTree } from './fixture-tree.ts';

const manySteps = `export function sum(): number {\n  let total = 0;\n${'  total += 1;\n'.repeat(50)}  return total;\n}`;
const focusedTest = "import { expect, it } from 'vitest';\nit.only('a', () => expect(1).toBe(1));";
const focusedGroup =
  "import { describe, expect, it } from 'vitest';\ndescribe.only('a', () => {\n  it('b', () => expect(1).toBe(1));\n});";
const script = (text: string) => `<script lang="ts">\n  ${text}\n</script>`;

/** [file, its text, the rule it breaks]; with `null` it breaks none. */
const cases: readonly (readonly [file: string, text: string, rule: string | null])[] = [
  ['src/core/any.ts', 'export const same = (value: any): unknown => value;', 'no-explicit-any'],
  ['src/core/standard.ts', 'export default function one(): number {\n  return 1;\n}', 'no-default-export'],
  ['src/core/chance.ts', 'export const chance = Math.random();', 'no-restricted-properties'],
  ['src/machines/time.ts', 'export const time = Date.now();', 'no-restricted-properties'],
  ['src/adapters/time.ts', 'export const time = Date.now();', null],
  ['src/core/long-function.ts', manySteps, 'max-lines-per-function'],
  ['src/adapters/talk.ts', "console.log('a');", 'no-console'],
  ['src/tools/talk.ts', "console.log('a');", null],
  ['src/ui/Any.svelte', script('export const same = (value: any): unknown => value;'), 'no-explicit-any'],
  ['src/ui/Talk.svelte', script("console.log('a');"), 'no-console'],
  ['src/ui/Call.svelte', script("void fetch('a');"), 'no-restricted-globals'],
  ['src/ui/keep.ts', "export const kept = localStorage.getItem('a');", 'no-restricted-globals'],
  ['src/ui/keep-too.ts', "export const kept = window.localStorage.getItem('a');", 'no-restricted-properties'],
  ['src/adapters/keep.ts', "export const kept = localStorage.getItem('a');", null],
  ['src/core/unused.ts', 'const unused = 1;\nexport const used = 2;', 'no-unused-vars'],
  ['tests/a.test.ts', focusedTest, 'no-focused-tests'],
  ['tests/b.test.ts', focusedGroup, 'no-focused-tests'],
  ['tests/c.test.ts', "import { it } from 'vitest';\nit('asserts nothing', () => {});", 'expect-expect'],
];

const report = v.object({
  diagnostics: v.array(v.object({ code: v.string(), severity: v.literal('error'), filename: v.string() })),
});

describe('lint', () => {
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    const files = Object.fromEntries(cases.map(([file, text]) => [file, `${text}\n`]));
    const tree = createFixtureTree(files, ['.oxlintrc.json']);
    const json = tree.run('oxlint/bin/oxlint', ['--format', 'json', 'src', 'tests']);
    tree.remove();
    broken = rulesByFile(v.parse(report, JSON.parse(json)).diagnostics);
  });

  it.each(cases)('reads %s as it should', (file, _, rule) => {
    expect(broken.get(file)).toEqual(rule === null ? undefined : [rule]);
  });
});

function rulesByFile(
  diagnostics: v.InferOutput<typeof report>['diagnostics'],
): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, readonly string[]>();
  for (const { code, filename } of diagnostics) {
    const name = filename.replaceAll('\\', '/');
    rules.set(name, [...(rules.get(name) ?? []), code.replace(/^.*\((.*)\)$/, '$1')]);
  }
  return rules;
}
