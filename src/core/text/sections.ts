import type { Passage } from './passage.ts';
import { spanLength, type Span } from './span.ts';
import { unitsInParagraph } from './pick.ts';

/** How many words a section should have: what can be read again, marked and explained in a few minutes. */
export const wantedWords = 150;

/**
 * Cuts a passage into sections of whole paragraphs that are as near to `wantedWords` as their paragraphs allow: the sum
 * of the squared differences is the least there is, and of equals the cut with the longer last sections. Every paragraph
 * is in one section; a paragraph is never cut, however long. Of two sections side by side, a and b words long, 2ab is
 * therefore at least `wantedWords` squared: what is short for a section goes with a neighbour.
 */
export function sectionsOf({ paragraphs, words }: Pick<Passage, 'paragraphs' | 'words'>): readonly Span[] {
  const begins = cheapestBegins(
    paragraphs.map((paragraph) => spanLength(unitsInParagraph(words, paragraph))),
  );
  const sections: Span[] = [];
  for (let to = paragraphs.length; to > 0;) {
    const from = begins[to] ?? 0;
    const [first, last] = [paragraphs[from], paragraphs[to - 1]];
    if (first !== undefined && last !== undefined) sections.unshift({ start: first.start, end: last.end });
    to = from;
  }
  return sections;
}

/** For each number of paragraphs from the beginning: where, cut best, their last section begins. */
function cheapestBegins(sizes: readonly number[]): number[] {
  const costs = [0];
  const begins = [0];
  for (let to = 1; to <= sizes.length; to += 1) {
    let size = 0;
    let cheapest = Infinity;
    for (let from = to - 1; from >= 0; from -= 1) {
      size += sizes[from] ?? 0;
      const cost = (costs[from] ?? 0) + (size - wantedWords) ** 2;
      if (cost > cheapest) continue;
      cheapest = cost;
      begins[to] = from;
    }
    costs.push(cheapest);
  }
  return begins;
}
