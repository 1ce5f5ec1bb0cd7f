import { type Excerpt, type Passage, shiftSpan } from '../text/passage.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { wordsInSpan } from '../text/words-in-span.ts';
import { wholeSentences } from './resolve-key.ts';
import type { Place, ResolvedKey } from './resolved-key.ts';

/** The whole sentences around a span, and around every entry of the key that they touch: none is cut in two. */
export function excerptAround(passage: Passage, key: ResolvedKey, span: Span): Span {
  const places = placesOf(key);
  let grown = wholeSentences(passage, span);
  for (;;) {
    const touched = places.filter((place) => overlaps(place, grown));
    const next = wholeSentences(passage, {
      start: Math.min(grown.start, ...touched.map(({ start }) => start)),
      end: Math.max(grown.end, ...touched.map(({ end }) => end)),
    });
    if (next.start === grown.start && next.end === grown.end) return grown;
    grown = next;
  }
}

/** The entries of a key that lie in an excerpt, with their places as the excerpt counts them. */
export function excerptKey(key: ResolvedKey, { whole, span }: Excerpt): ResolvedKey {
  const before = wordsInSpan(whole, { start: 0, end: span.start })?.end ?? 0;
  const isInside = (place: Place) => contains(span, place.span);
  const shift = (place: Place): Place => ({
    span: shiftSpan(place.span, -span.start),
    words: shiftSpan(place.words, -before),
  });
  return {
    annotations: key.annotations
      .filter(({ max }) => isInside(max))
      .map((entry) => ({ ...entry, core: shift(entry.core), max: shift(entry.max) })),
    decoys: key.decoys
      .filter(({ place }) => isInside(place))
      .map((entry) => ({ ...entry, place: shift(entry.place) })),
    nearMisses: key.nearMisses
      .filter(({ place }) => isInside(place))
      .map((entry) => ({ ...entry, place: shift(entry.place) })),
  };
}

function placesOf({ annotations, decoys, nearMisses }: ResolvedKey): Span[] {
  return [...annotations.map(({ max }) => max), ...[...decoys, ...nearMisses].map(({ place }) => place)].map(
    (place) => place.span,
  );
}
