import { describe, expect, it } from 'vitest';
import { prepareKey } from '../../../src/core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../../src/core/scoring/word-rule/score-words.ts';
import {
  type ScoringParams,
  type WordEntry,
  type WordKey,
  type WordMark,
  defaultScoringParams,
} from '../../../src/core/scoring/word-rule/word-key.ts';

// Property 12 of docs/formulas.md#properties-of-the-score: whoever does not read earns nothing. On average, where luck
// comes into it.

/** A number in [0, 1). */
type Random = () => number;

/** A way of marking that knows the sentences and the names, but not what the sentences say. */
type Strategy = (key: WordKey, random: Random) => WordMark[];

const names = ['anonymous', 'error', 'slope'];
const texts = 400;
const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const anyName = (random: Random): string => names[below(names.length, random)] ?? '';

const everySentence: Strategy = (key) =>
  key.sentences.flatMap((span) => names.map((name) => ({ ...span, name })));

/** Strategies that can be lucky on one text. */
const gamblers: Readonly<Record<string, Strategy>> = {
  'a random half of the sentences': (key, random) =>
    key.sentences.filter(() => random() < 0.5).map((span) => ({ ...span, name: anyName(random) })),
  'a random half of the sentences under two names': (key, random) =>
    key.sentences
      .filter(() => random() < 0.5)
      .flatMap((span) => names.slice(0, 2).map((name) => ({ ...span, name }))),
  'every second word': (key) =>
    Array.from({ length: Math.floor(key.tokens / 2) }, (_, index) => ({
      start: 2 * index,
      end: 2 * index + 1,
      name: 'slope',
    })),
  'one random word of each sentence': (key, random) =>
    key.sentences.map(({ start, end }) => {
      const word = start + below(end - start, random);
      return { start: word, end: word + 1, name: anyName(random) };
    }),
  'ten random stretches of fifteen words': (key, random) =>
    Array.from({ length: 10 }, () => {
      const start = below(key.tokens - 15, random);
      return { start, end: start + 15, name: anyName(random) };
    }),
  'the first half of each sentence': (key, random) =>
    key.sentences.map(({ start, end }) => ({ start, end: (start + end) >> 1, name: anyName(random) })),
};

describe.each([
  ['the default naming allowance', defaultScoringParams],
  ['no naming allowance', { ...defaultScoringParams, eta: 0 }],
] as const)('marking without reading, with %s', (_, params) => {
  it.each(Object.entries(gamblers))('earns nothing on average by marking %s', (_name, strategy) => {
    const raws = rawScores(strategy, params);
    const mean = raws.reduce((sum, raw) => sum + raw, 0) / raws.length;
    const variance = raws.reduce((sum, raw) => sum + (raw - mean) ** 2, 0) / (raws.length - 1);
    expect(mean).toBeLessThanOrEqual(3 * Math.sqrt(variance / raws.length));
  });

  it('earns nothing on any text by marking everything under all names', () => {
    expect(Math.max(...rawScores(everySentence, params))).toBeLessThanOrEqual(1e-12);
  });
});

describe('the check itself', () => {
  it('would notice a price too low', () => {
    const cheap = (key: WordKey, random: Random): number => {
      const prepared = prepareKey(key);
      const price = { ...prepared.price, c: prepared.price.c / 3 };
      return scoreWords({ ...prepared, price }, everySentence(key, random)).raw;
    };
    const random = createRandom(7);
    const raws = Array.from({ length: texts }, () => cheap(createKey(random), random));
    expect(raws.filter((raw) => raw > 0).length).toBeGreaterThan(texts / 2);
  });
});

function rawScores(strategy: Strategy, params: ScoringParams): number[] {
  const random = createRandom(20_261_123);
  return Array.from({ length: texts }, () => {
    const key = createKey(random);
    return scoreWords(prepareKey(key, params), strategy(key, random)).raw;
  });
}

/** A text of 45 sentences with about a dozen flaws, a few arguable passages and near-misses, and decoys. */
function createKey(random: Random): WordKey {
  const sentences: { start: number; end: number }[] = [];
  let tokens = 0;
  for (let number = 0; number < 45; number += 1) {
    const end = tokens + 8 + below(25, random);
    sentences.push({ start: tokens, end });
    tokens = end;
  }
  const entries: WordEntry[] = [];
  const decoys: { start: number; end: number }[] = [];
  sentences.forEach((max, number) => {
    const core = stretchIn(max, random);
    const kind = random();
    if (kind < 0.15) decoys.push(core);
    const status = kind < 0.45 ? 'scored' : kind < 0.55 ? 'arguable' : 'near-miss';
    if (kind < 0.15 || kind > 0.65) return;
    const accepted = Object.fromEntries([[anyName(random), 1]]);
    entries.push({ id: `k${number}`, status, core, max, names: accepted, weight: 1 });
    if (random() < 0.2) {
      const inner = stretchIn(max, random);
      entries.push({
        id: `n${number}`,
        status,
        core: inner,
        max,
        names: { [anyName(random)]: 1 },
        weight: 1,
      });
    }
  });
  return { tokens, entries, decoys, sentences };
}

function stretchIn({ start, end }: { start: number; end: number }, random: Random) {
  const first = start + below(end - start - 3, random);
  return { start: first, end: Math.min(end, first + 3 + below(12, random)) };
}

/** Mulberry32. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
