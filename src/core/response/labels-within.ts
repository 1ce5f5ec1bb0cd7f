import type { Span } from '../text/span.ts';
import type { Label } from './label.ts';

/** The labels that begin in a stretch of the text: a label belongs to the section it begins in. Their order stays. */
export function labelsWithin(labels: readonly Label[], { start, end }: Span): readonly Label[] {
  return labels.filter(({ span }) => start <= span.start && span.start < end);
}
