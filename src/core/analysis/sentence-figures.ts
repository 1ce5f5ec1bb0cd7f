import { overlaps, type WordSpan } from '../text/span.ts';
import { rate } from './annotation-figures.ts';
import { binaryAgreement, type BinaryAgreement, type BinaryCounts } from './binary-agreement.ts';
import type { ClassAccumulator } from './class-accumulator.ts';

/** What a class made of one sentence. */
export interface SentenceFigures extends WordSpan {
  /** `flawed` with a word of a scored core, else `arguable` with one of an arguable core, else `sound`. */
  readonly kind: 'flawed' | 'arguable' | 'sound';
  /** Learners who marked θ or more of its words, under any name. */
  readonly marked: number;
  readonly markedRate: number | null;
}

/** The class as one reader, who marks what half of it marks, against the key; arguable sentences do not count. */
export interface KeyAgreement extends BinaryCounts, BinaryAgreement {}

/** The figures of every sentence, in reading order. */
export function sentenceFigures({
  key,
  sentences,
  learners,
}: Pick<ClassAccumulator, 'key' | 'sentences' | 'learners'>): SentenceFigures[] {
  const flawed = key.annotations.map(({ entry }) => ({ start: entry.coreStart, end: entry.coreEnd }));
  const arguable = key.arguable.map(({ entry }) => ({ start: entry.coreStart, end: entry.coreEnd }));
  return key.sentences.items.map(({ start, end, item }) => {
    const meets = (core: WordSpan) => overlaps(core, { start, end });
    const unflawed = arguable.some(meets) ? ('arguable' as const) : ('sound' as const);
    const marked = sentences[item] ?? 0;
    return {
      start,
      end,
      kind: flawed.some(meets) ? ('flawed' as const) : unflawed,
      marked,
      markedRate: rate(marked, learners.size),
    };
  });
}

/** Whether what half of the class marks is what is flawed. `null` without learners or without sentences to compare. */
export function keyAgreement(sentences: readonly SentenceFigures[]): KeyAgreement | null {
  const decided = sentences.filter(({ kind, markedRate }) => kind !== 'arguable' && markedRate !== null);
  if (decided.length === 0) return null;
  const count = (kind: string, isMarked: boolean) =>
    decided.filter((sentence) => sentence.kind === kind && (sentence.markedRate ?? 0) >= 0.5 === isMarked)
      .length;
  const counts = {
    truePositives: count('flawed', true),
    falsePositives: count('sound', true),
    falseNegatives: count('flawed', false),
    trueNegatives: count('sound', false),
  };
  return { ...counts, ...binaryAgreement(counts) };
}
