import type { CardTitle } from '../../core/lesson/card-title.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { labelNumber } from '../../core/response/label-id.ts';
import type { Label } from '../../core/response/label.ts';
import type { Passage } from '../../core/text/passage.ts';
import { compareSpans, spanLength } from '../../core/text/span.ts';
import { wordsInSpan } from '../../core/text/words-in-span.ts';
import { messages } from '../words/words.ts';
import type { PassageLayer } from '../passage/render-paragraph.ts';

/** A label as the page shows it: with its number, its technique's name and look. */
export interface ShownMark {
  readonly label: Label;
  /** Which of the learner's marks it was, counted as they were made: it stays when others come and go. */
  readonly number: number;
  readonly technique: string;
  readonly look: string;
  readonly quote: string;
  readonly wordCount: number;
  /** The title of the card it cites. */
  readonly cited?: string;
  /** The marks it overlaps, as they are called: "2 Factual error". */
  readonly overlapping: readonly string[];
}

/** The class that gives a technique its ink, wash and line: its place among the lesson's techniques. */
export function techniqueLook(techniques: readonly Technique[], id: string): string {
  return `technique-${techniques.findIndex((technique) => technique.id === id) + 1}`;
}

/** A technique's name; its id where the lesson does not know it. */
export function techniqueName(techniques: readonly Technique[], id: string): string {
  return techniques.find((technique) => technique.id === id)?.name ?? id;
}

/** The learner's labels in reading order. */
export function shownMarks(
  passage: Passage,
  techniques: readonly Technique[],
  labels: readonly Label[],
  cards: readonly CardTitle[] = [],
): ShownMark[] {
  const sorted = labels.toSorted((a, b) => compareSpans(a.span, b.span));
  const numbers = numbersOf(sorted);
  const names = sorted.map(
    (label, index) => `${numbers[index]} ${techniqueName(techniques, label.technique)}`,
  );
  const overlapping = findOverlaps(sorted);
  return sorted.map((label, index) => {
    const words = wordsInSpan(passage, label.span);
    const cited = cards.find(({ id }) => id === label.evidence)?.title;
    return {
      label,
      number: numbers[index] ?? 0,
      technique: techniqueName(techniques, label.technique),
      look: techniqueLook(techniques, label.technique),
      quote: passage.text.slice(label.span.start, label.span.end),
      ...(cited === undefined ? {} : { cited }),
      wordCount: words === undefined ? 0 : spanLength(words),
      overlapping: (overlapping[index] ?? []).map((other) => names[other] ?? ''),
    };
  });
}

/** The numbers of the marks that cite a card. */
export function marksCiting(marks: readonly ShownMark[], card: string): number[] {
  return marks.filter(({ label }) => label.evidence === card).map(({ number }) => number);
}

/** The numbers in the labels' ids; where a label has another kind of id, as from paper, they are counted in reading order. */
function numbersOf(sorted: readonly Label[]): readonly number[] {
  const given = sorted.map(({ id }) => labelNumber(id));
  return given.includes(0) ? sorted.map((_, index) => index + 1) : given;
}

/** For each label, sorted by start, the indexes of those that share words with it. */
function findOverlaps(sorted: readonly Label[]): number[][] {
  const found: number[][] = sorted.map(() => []);
  for (const [index, { span }] of sorted.entries()) {
    for (let other = index + 1; other < sorted.length; other += 1) {
      if ((sorted[other]?.span.start ?? Infinity) >= span.end) break;
      found[index]?.push(other);
      found[other]?.push(index);
    }
  }
  return found;
}

/** The layers that draw the marks; the one that is open for changes stands out. */
export function markLayers(marks: readonly ShownMark[], openId: string | null): PassageLayer[] {
  return marks.map(({ label, number, technique, look, wordCount, overlapping }) => ({
    id: label.id,
    span: label.span,
    look: label.id === openId ? `${look} open` : look,
    tag: String(number),
    name: messages.mark.tag(
      technique,
      number,
      wordCount,
      overlapping.length === 0 ? '' : messages.mark.overlapping(overlapping.join(', ')),
    ),
  }));
}
