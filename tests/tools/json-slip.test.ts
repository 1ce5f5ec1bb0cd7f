import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonSlip, lineAndColumn } from '../../src/tools/lessons/json-slip.ts';
import { runs } from '../support/runs.ts';

const slip = (text: string) => {
  const found = findJsonSlip(text);
  if (found === undefined) return undefined;
  const { line, column } = lineAndColumn(text, found.offset);
  return `${line}:${column} ${found.message}`;
};

describe('a slip in JSON', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', '3:3 a comma or “}” is missing before “"”'],
    ['{\n  "a": 1,\n}', '2:9 there must be no comma before “}”'],
    ['["a",]', '1:5 there must be no comma before “]”'],
    ['{"a": “x”}', '1:7 text needs straight double quotation marks: " and not “'],
    ["{'a': 1}", '1:2 the name of a field needs straight double quotation marks'],
    ['{"a" 1}', '1:6 a colon is missing after the name of a field'],
    ['{"a": }', '1:7 a value is missing before “}”, or the comma before it is too much'],
    ['{"a": yes}', '1:7 text needs quotation marks: “yes}”'],
    [
      '{"a": "one\ntwo"}',
      '1:11 text must not go over the end of a line: a quotation mark is missing, or write \\n',
    ],
    [
      '{"a": "C:\\data"}',
      '1:10 after a backslash, JSON takes only " \\ / b f n r t u: write two backslashes',
    ],
    ['{"a": [1, 2', '1:12 the file ends too early: “]” is missing'],
    ['{"a": "x', '1:7 the text that begins here has no closing quotation mark'],
    ['{} {}', '1:4 the data ends before this'],
    ['{ // a note\n}', '1:3 JSON has no comments'],
    ['', '1:1 the file ends too early: a value is missing'],
    ['The council met.', '1:1 text needs quotation marks: “The”'],
  ])('is told with line and column: %j', (text, message) => {
    expect(slip(text)).toBe(message);
  });

  it('is found wherever JSON.parse finds one, and nowhere else', () => {
    const json = fc.json({ maxDepth: 4 });
    const spoilt = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ' ', '1', '\\', 'x', '0', '.'))
      .map(([text, at, sign]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place + (sign === '' ? 1 : 0));
      });
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.oneof(json, spoilt), (text) => {
        expect(findJsonSlip(text) === undefined).toBe(parses(text));
      }),
      { numRuns: runs(1000) },
    );
  });
});
