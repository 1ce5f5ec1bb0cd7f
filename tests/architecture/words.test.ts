import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

// The page speaks one language or another: every word on screen comes through the door, and at the moment it is shown.

const room = 'src/ui/words/';
const files = sourceFiles('src/ui').filter((file) => !file.startsWith(room));
const components = files.filter((file) => file.endsWith('.svelte'));

describe('words', () => {
  it('are read when they are used: no constant of a module keeps those of the language it was loaded in', () => {
    expect(sourceFiles('src/ui').flatMap((file) => keptWords(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ['a constant', 'const title = messages.title;'],
    ['a part', 'const { mark } = messages;'],
    ['what is made of them', 'const list = [{ name: `${messages.mark.title}:` }];'],
    ['a static field', 'class A { static title = messages.title; }'],
    ['what is called at once', 'const all = keys.map((key) => messages.mark[key]);'],
    ['a function that runs at once', 'const title = (() => messages.title)();'],
    ['numbers as one language has them', 'const numbers = new Intl.NumberFormat(language);'],
    ['dates as one language has them', 'export const day = (date).toLocaleDateString(language);'],
  ])('are known to be kept: %s', (_, kept) => {
    expect(keptWords('src/ui/learn/a.ts', `${importing}\n${kept}`)).toHaveLength(1);
    expect(
      keptWords('src/ui/A.svelte', `<script module>\n${importing}\n${kept}\n</script>\n<p>a</p>`),
    ).toHaveLength(1);
  });

  it.each([
    ['in a function', 'export function title() { const { mark } = messages; return mark.title; }'],
    ['in a function that is a value', 'export const title = () => messages.title;'],
    [
      'in what is made of each language',
      'const n = inEachLanguage(() => new Intl.NumberFormat(messages.language));',
    ],
    ['in a class', 'class A { title = messages.title; get other() { return messages.other; } }'],
    ['in a type', 'type Mark = (typeof messages)["mark"]; const name: keyof typeof messages.mark = "title";'],
    ['under a name that is not theirs', 'const title = own.messages;'],
    ['in a component, which is made when it is shown', ''],
  ])('are known to be read at use: %s', (_, read) => {
    expect(keptWords('src/ui/learn/a.ts', `${importing}\n${read}`)).toEqual([]);
    const component = `<script module>\n${importing}\n${read}\n</script>\n<script>\n${importing}\nconst a = messages.a;\n</script>`;
    expect(keptWords('src/ui/A.svelte', component)).toEqual([]);
  });

  it('come through the door: a dictionary is only known there', () => {
    const around = files.filter((file) => /words\/(en\/|dictionaries)/.test(textOf(file)));
    expect(around).toEqual([]);
  });

  it('do not stand in a component', () => {
    expect(components.flatMap((file) => wordsIn(textOf(file)).map((words) => `${file}: ${words}`))).toEqual(
      [],
    );
  });

  it('are found wherever they can stand in a component', () => {
    const component = `<svelte:head><title>One</title></svelte:head>
      {#if a}<p class="not">Two {b}</p>{:else}<img alt="Three {b}" aria-label={c} src="not" />{/if}
      {#snippet d()}Four{/snippet}<A label="Five">{#each e as f (f)}× Six 7{/each}</A><input placeholder="https://" />`;
    expect(wordsIn(component)).toEqual(['One', 'Two', 'Three', 'Four', 'Five', '× Six 7']);
  });

  it('are written for no one country: how numbers and dates look is asked of the words', () => {
    const fixed = /\btoLocale\w*String\(\s*['"]|new Intl\.(?!Segmenter)\w+\(\s*['"]/;
    expect(files.filter((file) => fixed.test(textOf(file)))).toEqual([]);
    expect(fixed.test("new Intl.NumberFormat('en')")).toBe(true);
    expect(fixed.test("count.toLocaleString('en')")).toBe(true);
  });
});

const importing = `import { inEachLanguage, messages } from '../words/words.ts';`;

/** Where a module, or what a component does once for all of its kind, reads words, or makes a format, before they are used. */
function keptWords(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, onceOnly(file, text), ts.ScriptTarget.Latest, true);
  const words = importedWords(source, file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isLater(node)) return;
    const isWord = ts.isIdentifier(node) && words.has(node.text) && !isOnlyAName(node);
    if (isWord || isFormat(node)) found.push(`${file}: ${node.parent.getText(source)}`);
    else node.forEachChild(visit);
  };
  // The door itself hands dictionaries on, and makes nothing of them.
  if (!file.startsWith(room)) visit(source);
  return found;
}

/** The part of a file that runs once, when it is loaded. */
function onceOnly(file: string, text: string): string {
  if (!file.endsWith('.svelte')) return text;
  return /<script\b[^>]*\bmodule\b[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
}

/** What a file imports from the room of words, by the names it gives it. */
function importedWords(source: ts.SourceFile, file: string): ReadonlySet<string> {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const from = path.posix.join(path.posix.dirname(file), statement.moduleSpecifier.text);
    const bindings = statement.importClause?.namedBindings;
    if (!/\bwords\//.test(from) || bindings === undefined || !ts.isNamedImports(bindings)) return [];
    return bindings.elements.map(({ name }) => name.text);
  });
  return new Set(names.filter((name) => name !== 'inEachLanguage'));
}

/** Whether what stands in it waits until somebody calls it. */
function isLater(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node))
    return !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  return ts.isFunctionLike(node) && !isCalledAtOnce(node);
}

/** A function that is called where it stands, or for each of a list. */
function isCalledAtOnce(node: ts.Node): boolean {
  let { parent } = node;
  while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (!ts.isCallExpression(parent)) return false;
  if (!parent.arguments.some((argument) => argument === node)) return true;
  return ts.isPropertyAccessExpression(parent.expression);
}

/** A name after a point, or before a colon: of something else that is called the same. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

/** The making of a format, or what one made. A segmenter belongs to a text. */
function isFormat(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /^Intl\.(?!Segmenter)/.test(node.expression.getText());
  return ts.isCallExpression(node) && /\.toLocale\w*String$/.test(node.expression.getText());
}

/** Attributes that are read, or read out. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** What a component says in words of its own: between its tags and in what is read out. */
function wordsIn(component: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node) || node.type === 'ExpressionTag' || node.type === 'StyleDirective') return;
    if (node.type === 'Attribute' && !spoken.has(String(node['name']))) return;
    const text = node.type === 'Text' ? String(node['data']).trim() : '';
    if (/\p{L}{2,}/u.test(text.replace(/^https?:\/\//, ''))) found.push(text);
    for (const [key, value] of Object.entries(node)) if (key !== 'metadata') visit(value);
  };
  visit(parse(component, { modern: true }).fragment);
  return found;
}

function isNode(node: unknown): node is { readonly type: unknown; readonly [key: string]: unknown } {
  return typeof node === 'object' && node !== null && 'type' in node;
}
