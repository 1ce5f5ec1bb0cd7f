import { describe, expect, it } from 'vitest';
import { prepareKey } from '../../../../src/core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../../../src/core/scoring/word-rule/score-words.ts';
import type { WordEntry, WordKey } from '../../../../src/core/scoring/word-rule/word-key.ts';

const entry: WordEntry = {
  id: 'a',
  status: 'scored',
  core: { start: 2, end: 5 },
  max: { start: 0, end: 10 },
  names: { slope: 1 },
  weight: 1,
};
const key: WordKey = { tokens: 30, entries: [entry], decoys: [], sentences: [{ start: 0, end: 10 }] };

describe('preparing a key', () => {
  it.each<[string, Partial<WordEntry>, string]>([
    ['an empty core', { core: { start: 3, end: 3 } }, 'the core of entry a'],
    ['a max beyond the passage', { max: { start: 0, end: 31 } }, 'the max of entry a'],
    ['a credit above 1', { names: { slope: 2 } }, 'the credit of entry a for slope'],
    ['a negative weight', { weight: -1 }, 'the weight of entry a'],
    ['a weight that is no number', { weight: Number.NaN }, 'the weight of entry a'],
  ])('refuses %s and says which', (_, change, message) => {
    expect(() => prepareKey({ ...key, entries: [{ ...entry, ...change }] })).toThrow(message);
  });

  it('refuses a decoy outside the passage', () => {
    expect(() => prepareKey({ ...key, decoys: [{ start: -1, end: 2 }] })).toThrow('a decoy');
  });

  it('prices twenty plain words at a quarter of an item where guessing earns less than that', () => {
    expect(prepareKey({ ...key, tokens: 5000 }).price).toEqual({ W: 1, V: 4990, kappa: 1, c: 1 / 80 });
  });

  it('raises the price until marking everything earns nothing', () => {
    const { c, V, kappa } = prepareKey(key).price;
    expect([c, V, kappa]).toEqual([1 / 20, 20, 1]);
  });

  it('counts decoy words double', () => {
    expect(prepareKey({ ...key, decoys: [{ start: 12, end: 17 }] }).price.V).toBe(25);
  });

  it('falls back to the lowest price where there is no sound text', () => {
    const all = { ...entry, max: { start: 0, end: 30 } };
    expect(prepareKey({ ...key, entries: [all] }).price).toMatchObject({ V: 0, c: 1 / 80 });
  });
});

describe('edge cases of scoring', () => {
  it('takes a name of no credit as not accepted', () => {
    const marks = [{ start: 2, end: 5, name: 'error' }];
    const zero = scoreWords(
      prepareKey({ ...key, entries: [{ ...entry, names: { slope: 1, error: 0 } }] }),
      marks,
    );
    expect(zero.entries).toEqual(scoreWords(prepareKey(key), marks).entries);
    expect(zero.entries).toMatchObject({ found: [1], named: [0], assigned: ['error'] });
  });

  it('takes a key whose entries weigh nothing as having nothing to find', () => {
    const { raw, foundRate, entries } = scoreWords(
      prepareKey({ ...key, entries: [{ ...entry, weight: 0 }] }),
      [],
    );
    expect([raw, foundRate, entries.found]).toEqual([1, undefined, [0]]);
  });

  it('works with technique names that objects already have', () => {
    const names = JSON.parse('{"__proto__": 1, "constructor": 0.5}') as Record<string, number>;
    const odd = prepareKey({ ...key, entries: [{ ...entry, names }] });
    const { entries } = scoreWords(odd, [{ start: 0, end: 10, name: '__proto__' }]);
    expect(entries).toMatchObject({ named: [1], assigned: ['__proto__'] });
    expect(scoreWords(odd, [{ start: 0, end: 10, name: 'toString' }]).entries.named).toEqual([0]);
  });

  it('counts an entry as found from exactly τ on', () => {
    const even = prepareKey({ ...key, entries: [{ ...entry, core: { start: 2, end: 6 } }] });
    const hits = (end: number): number => scoreWords(even, [{ start: 2, end, name: 'slope' }]).hits;
    expect([hits(3), hits(4), hits(5)]).toEqual([0, 1, 1]);
  });

  it('scores a passage without words', () => {
    const { raw, overflagRate } = scoreWords(
      prepareKey({ tokens: 0, entries: [], decoys: [], sentences: [] }),
      [{ start: 0, end: 3, name: 'slope' }],
    );
    expect([raw, overflagRate]).toEqual([1, undefined]);
  });
});
