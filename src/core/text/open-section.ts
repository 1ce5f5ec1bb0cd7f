import type { Span } from './span.ts';

/**
 * The section that is marked next: the first that ends after `closedTo`, where the sections before it end, without what
 * is closed of it already. The last one when all are closed; `undefined` when there are none.
 */
export function openSection(sections: readonly Span[], closedTo: number): Span | undefined {
  const open = sections.find(({ end }) => end > closedTo);
  return open === undefined ? sections.at(-1) : { start: Math.max(open.start, closedTo), end: open.end };
}

/** Whether another section comes after the one that is open. */
export function isSectionAhead(sections: readonly Span[], closedTo: number): boolean {
  return sections.filter(({ end }) => end > closedTo).length > 1;
}
