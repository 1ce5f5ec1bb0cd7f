import { type ClassAccumulator, countsOf } from './class-accumulator.ts';
import {
  type BinaryAgreement,
  type BinaryCounts,
  binaryAgreement,
  tokenAlpha,
} from '../statistics/agreement.ts';
import { type AnnotationFigures, type ArguableFigures, type UnitFigures, rate } from './entry-figures.ts';
import { fewestLearners } from './class-table.ts';
import { type WordSpan, overlaps } from '../../text/span.ts';

/** How many learners marked each word of a passage. */
export interface HeatMap {
  readonly learners: number;
  /** Under any name, one number a word. */
  readonly any: readonly number[];
  /** Under each name, in string order. */
  readonly names: readonly NameHeat[];
}

/** How many learners put one name on each word. */
export interface NameHeat {
  readonly name: string;
  readonly words: readonly number[];
  /** Krippendorff's α of the learners over the words. Low is normal: classes differ in skill and in how long they mark. */
  readonly alpha: number | null;
}

/** The heat of a class. Each list adds up to the words its learners marked. O(words · names). */
export function heatMap({ heat, learners }: Pick<ClassAccumulator, 'heat' | 'learners'>): HeatMap {
  const names = [...heat.byName].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    learners: learners.size,
    any: countsOf(heat.any),
    names: names.map(([name, differences]) => {
      const words = countsOf(differences);
      return { name, words, alpha: tokenAlpha(words, learners.size) };
    }),
  };
}

/** A place where a class is of two minds: something to talk about. */
export interface RoomSplit {
  readonly id: string;
  readonly kind: 'annotation' | 'arguable' | 'decoy' | 'near-miss';
  /** `marking`: whether something is wrong there. `naming`: those who found it do not agree what. */
  readonly about: 'marking' | 'naming';
  /** How many marked it, or named it rightly, out of how many. */
  readonly yes: number;
  readonly of: number;
  /** 1 for half and half, 0 where all do the same. */
  readonly balance: number;
}

/** A smaller side of less than this is not a split. */
const smallestSide = 0.3;

/**
 * Where 30 to 70 % of a class do one thing, the most even first, equals in the order they are given in. Nothing under 10
 * learners, or 10 finders for a name.
 */
export function roomSplits(
  annotations: readonly AnnotationFigures[],
  arguable: readonly ArguableFigures[],
  units: readonly UnitFigures[],
): RoomSplit[] {
  const candidates = [
    ...annotations.map(({ id, hits, learners }) => splitOf(id, 'annotation', 'marking', [hits, learners])),
    ...annotations.map(({ id, named, hits }) => splitOf(id, 'annotation', 'naming', [named, hits])),
    ...arguable.map(({ id, left, learners }) =>
      splitOf(id, 'arguable', 'marking', [learners - left, learners]),
    ),
    ...units.map(({ id, kind, falseFlags, learners }) =>
      splitOf(id, kind, 'marking', [falseFlags, learners]),
    ),
  ];
  return candidates
    .filter(({ yes, of }) => of >= fewestLearners && Math.min(yes, of - yes) >= smallestSide * of)
    .toSorted((a, b) => b.balance - a.balance);
}

function splitOf(
  id: string,
  kind: RoomSplit['kind'],
  about: RoomSplit['about'],
  [yes, of]: readonly [number, number],
): RoomSplit {
  return { id, kind, about, yes, of, balance: of === 0 ? 0 : 1 - Math.abs((2 * yes) / of - 1) };
}

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
