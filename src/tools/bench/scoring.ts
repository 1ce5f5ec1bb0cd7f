import { prepareKey } from '../../core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../core/scoring/word-rule/score-words.ts';
import type { WordEntry, WordKey, WordMark } from '../../core/scoring/word-rule/word-key.ts';
import type { WordSpan } from '../../core/text/span.ts';
import { createRandom, type Random } from './create-random.ts';

/** What was scored and how long it took. */
export interface ScoringBenchmark {
  /** Time to score all answers on one thread, without building the workload. */
  readonly seconds: number;
  /** Time to prepare the key, once. */
  readonly prepareSeconds: number;
  readonly answers: number;
  readonly entries: number;
  readonly words: number;
  readonly marks: number;
  /** Guards the workload: the same seed must give the same scores. */
  readonly meanScore: number;
}

const seed = 20261123;
const answers = 10_000;
const words = 5_000;
const sentenceWords = 20;
const flawedSentences = 200;
const nestedEntries = 40;
const techniques = ['factual-error', 'anonymous-source', 'slippery-slope'];

/**
 * Scores 10,000 made-up answers against 240 entries (40 of them nested in others) in 5,000 words, 1.4 million marks in
 * all, half of the answers by whole extents and half by parts of cores (docs/formulas.md#effort-of-scoring). The
 * workload is the same each time.
 */
export function benchScoring(): ScoringBenchmark {
  const random = createRandom(seed);
  const key = createKey(random);
  // Written out and read back, so that the answers lie in memory as a file of responses would.
  const responses: readonly (readonly WordMark[])[] = Array.from({ length: answers }, (_, number) =>
    JSON.parse(JSON.stringify(createMarks(random, key, number % 2 === 0))),
  );
  const start = performance.now();
  const prepared = prepareKey(key);
  const ready = performance.now();
  let total = 0;
  for (const marks of responses) total += scoreWords(prepared, marks).score;
  const end = performance.now();
  return {
    seconds: (end - ready) / 1000,
    prepareSeconds: (ready - start) / 1000,
    answers,
    entries: key.entries.length,
    words,
    marks: responses.reduce((sum, marks) => sum + marks.length, 0),
    meanScore: total / answers,
  };
}

/** 250 sentences: 200 flawed, some with a second flaw inside the first, and 50 sound ones, each with a decoy. */
function createKey(random: Random): WordKey {
  const sentences = Array.from({ length: words / sentenceWords }, (_, number) => ({
    start: number * sentenceWords,
    end: (number + 1) * sentenceWords,
  }));
  const order = shuffle(sentences, random);
  const outer = order.slice(0, flawedSentences).map((max, number) => {
    const core = { start: max.start + random(5), end: max.end - random(5) };
    return createEntry(`outer-${number}`, core, max, random);
  });
  const nested = outer.slice(0, nestedEntries).map(({ core, max }, number) => {
    const start = core.start + 1 + random(4);
    return createEntry(`nested-${number}`, { start, end: start + 2 + random(4) }, max, random);
  });
  const decoys = order.slice(flawedSentences).map(({ start }) => ({ start: start + 4, end: start + 12 }));
  return { tokens: words, entries: [...outer, ...nested], decoys, sentences };
}

function createEntry(id: string, core: WordSpan, max: WordSpan, random: Random): WordEntry {
  return { id, status: 'scored', core, max, names: { [pick(techniques, random)]: 1 }, weight: 1 };
}

/** About 140 marks in no order: flaws, one in four misnamed, and stretches of sound text. */
function createMarks(random: Random, key: WordKey, byExtent: boolean): WordMark[] {
  const marks = key.entries.flatMap(({ core, max, names }): WordMark[] => {
    if (random(100) >= 48) return [];
    const name = random(4) === 0 ? pick(techniques, random) : (Object.keys(names)[0] ?? '');
    const part = { start: core.start + random(3), end: core.end + random(5) - 2 };
    return [{ ...(byExtent ? max : part), name }];
  });
  const strays = Array.from({ length: 25 }, (): WordMark => {
    const start = random(words);
    return { start, end: start + 1 + random(20), name: pick(techniques, random) };
  });
  return shuffle([...marks, ...strays], random);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, order: random(2 ** 30) }));
  return keyed.toSorted((a, b) => a.order - b.order).map(({ item }) => item);
}
