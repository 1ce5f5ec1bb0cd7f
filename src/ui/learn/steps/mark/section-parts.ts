import { openSection } from '../../../../core/text/open-section.ts';
import { passageWithin } from '../../../../core/text/passage-within.ts';
import type { Passage } from '../../../../core/text/passage.ts';
import type { Span } from '../../../../core/text/span.ts';

/** A section as the page shows it: its number, counted from 1, and its paragraphs. */
export interface ShownSection {
  readonly number: number;
  readonly span: Span;
  readonly paragraphs: readonly Span[];
}

/** A text on its way through its sections: those that are closed, the open one, and those still to come. */
export interface SectionParts {
  readonly closed: readonly ShownSection[];
  readonly open: ShownSection;
  readonly isLast: boolean;
  /** The paragraphs after the open section. */
  readonly ahead: readonly Span[];
}

/** Where a text stands whose sections are closed up to an offset. It has at least one section. */
export function sectionParts(passage: Passage, sections: readonly Span[], closedTo: number): SectionParts {
  const open = openSection(sections, closedTo) ?? { start: 0, end: passage.text.length };
  const paragraphsIn = (span: Span) => passageWithin(passage, span).paragraphs;
  const at = sections.findIndex(({ end }) => end === open.end);
  const closed = sections
    .map(({ start, end }, index) => ({ number: index + 1, span: { start, end: Math.min(end, open.start) } }))
    .filter(({ span }) => span.start < span.end);
  return {
    closed: closed.map((section) => ({ ...section, paragraphs: paragraphsIn(section.span) })),
    open: { number: at + 1, span: open, paragraphs: paragraphsIn(open) },
    isLast: at === sections.length - 1,
    ahead: paragraphsIn({ start: open.end, end: passage.text.length }),
  };
}
