import { describe, expect, it } from 'vitest';
import { resolveQuote } from '../../../src/core/text/resolve-quote.ts';

const codes = (quote: string) => {
  const result = resolveQuote('one two one café', quote, 'key.json › core');
  return result.ok ? result.value : result.issues.map(({ code, path }) => `${code} at ${path}`);
};

describe('resolving a quote', () => {
  it('finds the one place where it stands, also when its letters are not composed', () => {
    expect(codes('two')).toEqual({ start: 4, end: 7 });
    expect(codes('cafe\u0301')).toEqual({ start: 12, end: 16 });
  });

  it('refuses a quote that stands nowhere, twice, or holds nothing', () => {
    expect(codes('three')).toEqual(['quote-not-found at key.json › core']);
    expect(codes('one')).toEqual(['quote-not-unique at key.json › core']);
    expect(codes('')).toEqual(['quote-not-found at key.json › core']);
  });

  it('sees a quote that overlaps its own second occurrence', () => {
    const result = resolveQuote('aaa', 'aa', 'x');
    expect(result.ok).toBe(false);
  });
});
