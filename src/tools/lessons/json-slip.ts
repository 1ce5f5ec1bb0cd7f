/** Where a text stops being JSON, and why. */
export interface JsonSlip {
  readonly offset: number;
  readonly message: string;
}

/** The offset after what was read, or the slip that was found in it. */
type Reading = number | JsonSlip;

const maxDepth = 500;

/** The first slip in a text that should be JSON, in words for whoever typed it; `undefined` when there is none. */
export function findJsonSlip(text: string): JsonSlip | undefined {
  const end = afterSpace(text, readValue(text, 0, 0));
  if (typeof end !== 'number') return end;
  return end < text.length ? slip(end, 'the data ends before this') : undefined;
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function slip(offset: number, message: string): JsonSlip {
  return { offset, message };
}

/** Skips spaces after something that was read; passes a slip on. */
function afterSpace(text: string, from: Reading): Reading {
  if (typeof from !== 'number') return from;
  let at = from;
  while (/[ \t\r\n]/u.test(text.charAt(at))) at += 1;
  const isComment = text.startsWith('//', at) || text.startsWith('/*', at);
  return isComment ? slip(at, 'JSON has no comments') : at;
}

/** Reads spaces and a value. */
function readValue(text: string, from: number, depth: number): Reading {
  const at = afterSpace(text, from);
  if (typeof at !== 'number') return at;
  if (depth > maxDepth) return slip(at, 'this is nested too deeply');
  const sign = text.charAt(at);
  if (sign === '{') return readMembers(text, at, depth, '}');
  if (sign === '[') return readMembers(text, at, depth, ']');
  if (sign === '"') return readString(text, at);
  const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/u.exec(
    text.slice(at, at + 400),
  )?.[0];
  if (word !== undefined && !/[\w.]/u.test(text.charAt(at + word.length))) return at + word.length;
  return slip(at, sayNoValue(text, at));
}

function sayNoValue(text: string, at: number): string {
  const sign = text.charAt(at);
  if (sign === '') return 'the file ends too early: a value is missing';
  if (/[“”„‘’'`«»]/u.test(sign)) return `text needs straight double quotation marks: " and not ${sign}`;
  if (/[}\],:]/u.test(sign)) return `a value is missing before “${sign}”, or the comma before it is too much`;
  return `text needs quotation marks: “${/^\S{1,20}/u.exec(text.slice(at))?.[0] ?? sign}”`;
}

function readMembers(text: string, start: number, depth: number, close: '}' | ']'): Reading {
  let at = afterSpace(text, start + 1);
  if (typeof at === 'number' && text.charAt(at) === close) return at + 1;
  while (typeof at === 'number') {
    const value: Reading = close === '}' ? readName(text, at) : at;
    const end: Reading = typeof value === 'number' ? readValue(text, value, depth + 1) : value;
    const next = afterSpace(text, end);
    if (typeof next !== 'number') return next;
    if (text.charAt(next) === close) return next + 1;
    at = readComma(text, next, close);
  }
  return at;
}

/** Reads the comma between two members, up to the second one. */
function readComma(text: string, at: number, close: string): Reading {
  const sign = text.charAt(at);
  if (sign === '') return slip(at, `the file ends too early: “${close}” is missing`);
  if (sign !== ',') return slip(at, `a comma or “${close}” is missing before “${sign}”`);
  const next = afterSpace(text, at + 1);
  const isLast = typeof next === 'number' && text.charAt(next) === close;
  return isLast ? slip(at, `there must be no comma before “${close}”`) : next;
}

/** Reads the name of a field and its colon. */
function readName(text: string, at: number): Reading {
  if (text.charAt(at) === '') return slip(at, 'the file ends too early: “}” is missing');
  if (text.charAt(at) !== '"') {
    return slip(at, 'the name of a field needs straight double quotation marks');
  }
  const colon = afterSpace(text, readString(text, at));
  if (typeof colon !== 'number') return colon;
  return text.charAt(colon) === ':' ? colon + 1 : slip(colon, 'a colon is missing after the name of a field');
}

function readString(text: string, start: number): Reading {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') {
      return slip(at, 'text must not go over the end of a line: a quotation mark is missing, or write \\n');
    }
    if (sign !== '\\') continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/u.test(text.slice(at + 1, at + 6))) {
      return slip(at, 'after a backslash, JSON takes only " \\ / b f n r t u: write two backslashes');
    }
    at += 1;
  }
  return slip(start, 'the text that begins here has no closing quotation mark');
}
