import type { Label, Response } from '../response/label.ts';
import type { Passage } from '../text/passage.ts';
import { compareSpans, overlaps, type WordSpan } from '../text/span.ts';
import { wordsInSpan } from '../text/words-in-span.ts';
import { addUnfreeSpans, clipSpans } from './charged-spans.ts';
import { numberMarkedNames } from './name-table.ts';
import type { PreparedKey } from './prepare-key.ts';
import { createSpanIndex, itemsMeeting } from './span-index.ts';
import { joinMarks } from './word-runs.ts';

/** A learner's label with the words it covers and how the word rule sees them. */
export interface LocatedLabel {
  readonly label: Label;
  readonly words: WordSpan;
  /** The stretch that all labels of its technique around it make together (scoring.md c1). */
  readonly run: WordSpan;
  /** Those of its words that are not free under its technique, and so are charged. */
  readonly unfree: readonly WordSpan[];
}

/** The labels of a response that cover words, in reading order; equal ones by technique and id, so that no order matters. */
export function locateLabels(passage: Passage, key: PreparedKey, { labels }: Response): LocatedLabel[] {
  const marks = labels.flatMap((label) => {
    const words = wordsInSpan(passage, label.span);
    return words === undefined ? [] : [{ ...words, name: label.technique, label }];
  });
  const table = numberMarkedNames(key.table, marks);
  const runs = createSpanIndex(joinMarks(marks, key.tokens, table), (run) => run);
  const located = marks.map(({ start, end, name, label }): LocatedLabel => {
    const words = { start, end };
    const run = itemsMeeting(runs, words).find((candidate) => table.names[candidate.name] === name);
    if (run === undefined) throw new Error(`label ${label.id} is in no run of its technique`);
    const unfree: WordSpan[] = [];
    addUnfreeSpans(key, run, unfree);
    return { label, words, run, unfree: clipSpans(unfree, words) };
  });
  return located.toSorted(compareLocated);
}

/** The labels that share a word with a stretch. */
export function labelsOn(labels: readonly LocatedLabel[], words: WordSpan): LocatedLabel[] {
  return labels.filter((located) => overlaps(located.words, words));
}

/** The labels that are charged for a word of a stretch. */
export function labelsChargedOn(labels: readonly LocatedLabel[], words: WordSpan): LocatedLabel[] {
  return labels.filter(({ unfree }) => unfree.some((span) => overlaps(span, words)));
}

/** Their ids, in the same order. */
export function idsOf(labels: readonly LocatedLabel[]): string[] {
  return labels.map(({ label }) => label.id);
}

function compareLocated(a: LocatedLabel, b: LocatedLabel): number {
  return (
    compareSpans(a.words, b.words) ||
    compareText(a.label.technique, b.label.technique) ||
    compareText(a.label.id, b.label.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
