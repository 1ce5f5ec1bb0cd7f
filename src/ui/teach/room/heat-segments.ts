import { type Layer, segmentParagraph } from '../../../core/text/layers.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { spanOfWords } from '../../../core/text/span-of-words.ts';
import type { Span, WordSpan } from '../../../core/text/span.ts';

/** Neighbouring words of one paragraph that equally many learners marked; at least one learner. */
export interface HeatRun {
  readonly words: WordSpan;
  /** Its words as a mark shows them, and the gap to a neighbour that more learners marked. */
  readonly span: Span;
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly count: number;
}

/** A piece of a paragraph under one count and one set of key entries. */
export interface HeatSegment {
  readonly text: string;
  /** Index of its run; `undefined` where nobody marked. */
  readonly run: number | undefined;
  /** The key entries over it, in the order they were given. */
  readonly entries: readonly string[];
}

/** Joins words that equally many marked. `counts` has one number a word. O(words · log sentences). */
export function heatRuns(passage: Passage, counts: readonly number[]): HeatRun[] {
  const runs: Mutable<HeatRun>[] = [];
  for (const [index, paragraph] of wordParagraphs(passage).entries()) {
    const count = counts[index] ?? 0;
    const open = runs.at(-1);
    const isNext = open?.words.end === index && open.paragraph === paragraph;
    if (count === 0) continue;
    if (isNext && open.count === count) open.words = { start: open.words.start, end: index + 1 };
    else runs.push({ words: { start: index, end: index + 1 }, span: { start: 0, end: 0 }, paragraph, count });
  }
  for (const run of runs) run.span = spanOfWords(passage, run.words) ?? run.span;
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next?.words.start === run.words.end && next.paragraph === run.paragraph) closeGap(run, next);
  }
  return runs;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What stands between two runs goes with the lighter one, so that the darker ends where its words do. */
function closeGap(run: Mutable<HeatRun>, next: Mutable<HeatRun>): void {
  if (next.count < run.count) next.span = { start: run.span.end, end: next.span.end };
  else run.span = { start: run.span.start, end: next.span.start };
}

/** The paragraph of each word, by index. */
function wordParagraphs({ words, paragraphs }: Passage): number[] {
  let paragraph = 0;
  return words.map(({ start }) => {
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph += 1;
    return paragraph;
  });
}

/** Cuts every paragraph at the borders of runs and entries. O(n log n). */
export function heatSegments(
  passage: Passage,
  runs: readonly HeatRun[],
  entries: readonly Layer[],
): HeatSegment[][] {
  const layers = [...runs.map(({ span }, index) => ({ id: `run:${index}`, span })), ...entries];
  return passage.paragraphs.map((paragraph) =>
    segmentParagraph(paragraph, layers).map(({ start, end, layers: over }) => {
      const run = over.find((id) => id.startsWith('run:'));
      return {
        text: passage.text.slice(start, end),
        run: run === undefined ? undefined : Number(run.slice(4)),
        entries: over.filter((id) => id !== run),
      };
    }),
  );
}

/** The words of a run, as the text has them. */
export function runText(passage: Passage, { words }: HeatRun): string {
  return passage.text.slice(passage.words[words.start]?.start ?? 0, passage.words[words.end - 1]?.end ?? 0);
}

/** How dark a word is: 0 for unmarked, 1 up to a quarter of the room, 2 up to half, 3 up to three quarters, 4 above. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

/**
 * The step of a count out of all learners, never out of the largest count: a picture that always has a darkest word makes
 * noise look like a finding.
 */
export function heatStep(count: number, learners: number): HeatStep {
  if (learners === 0 || count <= 0) return 0;
  const quarters = (4 * count) / learners;
  if (quarters <= 1) return 1;
  if (quarters <= 2) return 2;
  return quarters <= 3 ? 3 : 4;
}
