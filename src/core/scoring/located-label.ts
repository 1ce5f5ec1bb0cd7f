import type { Label, Response } from '../response/label.ts';
import type { Passage } from '../text/passage.ts';
import { compareSpans, overlaps, type WordSpan } from '../text/span.ts';
import { wordsInSpan } from '../text/words-in-span.ts';

/** A learner's label with the words it covers. */
export interface LocatedLabel {
  readonly label: Label;
  readonly words: WordSpan;
}

/** The labels of a response that cover words, in reading order; equal ones by technique, so that no order matters. */
export function locateLabels(passage: Passage, response: Response): LocatedLabel[] {
  return response.labels
    .flatMap((label) => {
      const words = wordsInSpan(passage, label.span);
      return words === undefined ? [] : [{ label, words }];
    })
    .toSorted((a, b) => compareSpans(a.words, b.words) || compareText(a.label.technique, b.label.technique));
}

/** The labels that share a word with a stretch. */
export function labelsOn(labels: readonly LocatedLabel[], words: WordSpan): LocatedLabel[] {
  return labels.filter((located) => overlaps(located.words, words));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
