import { segmentParagraph, type Layer } from '../../../core/text/segment-paragraph.ts';
import type { Passage } from '../../../core/text/passage.ts';
import type { Span, WordSpan } from '../../../core/text/span.ts';

/** Neighbouring words of one paragraph that equally many learners marked; at least one learner. */
export interface HeatRun {
  readonly words: WordSpan;
  /** From its first word to its last, and over the gap to a run that more learners marked. */
  readonly span: Span;
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

/** Joins words that equally many marked. `counts` has one number a word. O(words). */
export function heatRuns(passage: Passage, counts: readonly number[]): HeatRun[] {
  const runs: { words: WordSpan; span: Span; count: number }[] = [];
  let paragraph = 0;
  let last = -1;
  passage.words.forEach((word, index) => {
    while ((passage.paragraphs[paragraph]?.end ?? Infinity) <= word.start) paragraph += 1;
    const count = counts[index] ?? 0;
    const open = runs.at(-1);
    const isNext = open !== undefined && open.words.end === index && last === paragraph;
    last = paragraph;
    if (count === 0) return;
    if (isNext && open.count === count) {
      open.words = { start: open.words.start, end: index + 1 };
      open.span = { start: open.span.start, end: word.end };
      return;
    }
    // The space between two runs goes with the lighter one, so that the darker ends where its words do.
    const isLighter = isNext && count < open.count;
    if (isNext && !isLighter) open.span = { start: open.span.start, end: word.start };
    const start = isLighter ? open.span.end : word.start;
    runs.push({ words: { start: index, end: index + 1 }, span: { start, end: word.end }, count });
  });
  return runs;
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
