import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createFixtureTree } from './fixture-tree.ts';
import { sourceFiles, textOf } from './source-files.ts';

const impure = [
  'document.title',
  'window.name',
  'localStorage.length',
  'fetch',
  'process.env',
  'setTimeout',
  'performance',
];

describe.each(['core', 'app', 'machines'])('src/%s', (layer) => {
  it('does not compile with the DOM, Node or timers in it', () => {
    const lines = impure.map((expression, index) => `export const a${index} = ${expression};`);
    const config = `src/${layer}/tsconfig.json`;
    const tree = createFixtureTree(
      {
        [`src/${layer}/impure.ts`]: lines.join('\n'),
        [`src/${layer}/pure.ts`]: 'export const b = Math.abs(1);',
      },
      ['tsconfig.json', config],
    );
    const output = tree.run('typescript/bin/tsc', ['-p', config]);
    tree.remove();
    const reported = [...output.matchAll(/(\w+)\.ts\((\d+),.*error (TS\d+)/g)].map(([, file, line]) => [
      file,
      line,
    ]);
    expect(reported).toEqual(impure.map((_, index) => ['impure', String(index + 1)]));
  });

  it('asks no clock: the time is passed in', () => {
    const clocks = sourceFiles(`src/${layer}`).flatMap((file) => findClocks(file));
    expect(clocks).toEqual([]);
  });
});

describe('the search for clocks', () => {
  it('finds the present time and leaves given times alone', () => {
    const text =
      'const a = new Date();\nconst b = Date();\nconst c = new Date(0);\nconst d = Date.parse("");\n// new Date()';
    expect(clocksIn('a.ts', text)).toEqual(['a.ts:1', 'a.ts:2']);
  });
});

function findClocks(file: string): readonly string[] {
  return clocksIn(file, textOf(file));
}

/** Where a file asks for the present time with `new Date()` or `Date()`; lint forbids `Date.now`. */
function clocksIn(name: string, text: string): readonly string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isClock(node))
      found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isClock(node: ts.Node): boolean {
  const isNew = ts.isNewExpression(node) && (node.arguments ?? []).length === 0;
  const isCall = ts.isCallExpression(node);
  return (isNew || isCall) && ts.isIdentifier(node.expression) && node.expression.text === 'Date';
}
