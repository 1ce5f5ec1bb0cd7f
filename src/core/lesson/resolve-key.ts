import { createIssue, failure, success, type Issue, type Result } from '../base/result.ts';
import type { Passage } from '../text/passage.ts';
import type { Quote } from '../text/quote.ts';
import { resolveQuote, type QuoteExplainer } from '../text/resolve-quote.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { wordsInSpan } from '../text/words-in-span.ts';
import type { ItemKey, KeyAnnotation } from './key-schema.ts';
import type { Place, ResolvedAnnotation, ResolvedKey } from './resolved-key.ts';

/**
 * Finds every quote of an item's key in its passage, each exactly once, and lists everything that cannot be found. An
 * annotation without `max` gets the whole sentences its core touches (docs/formulas.md#checks-of-a-key). `explain` is
 * for an author who can mend a quote; a learner's page has none.
 */
export function resolveKey(
  passage: Passage,
  key: ItemKey,
  path: string,
  explain?: QuoteExplainer,
): Result<ResolvedKey> {
  const issues: Issue[] = [];
  const take = <T>(result: Result<T>): T[] => {
    if (result.ok) return [result.value];
    issues.push(...result.issues);
    return [];
  };
  const annotations = key.annotations.flatMap((annotation, index) =>
    take(resolveAnnotation(passage, annotation, `${path}.annotations[${index}]`, explain)),
  );
  const decoys = key.decoys.flatMap((decoy, index) =>
    take(resolvePlace(passage, decoy.quote, `${path}.decoys[${index}].quote`, explain)).map((place) => ({
      ...decoy,
      place,
    })),
  );
  const nearMisses = key.nearMisses.flatMap((nearMiss, index) =>
    take(resolvePlace(passage, nearMiss.quote, `${path}.nearMisses[${index}].quote`, explain)).map(
      (place) => ({
        ...nearMiss,
        place,
      }),
    ),
  );
  return issues.length > 0 ? failure(issues) : success({ annotations, decoys, nearMisses });
}

function resolveAnnotation(
  passage: Passage,
  annotation: KeyAnnotation,
  path: string,
  explain: QuoteExplainer | undefined,
): Result<ResolvedAnnotation> {
  const core = resolvePlace(passage, annotation.core, `${path}.core`, explain);
  if (!core.ok) return core;
  const max =
    annotation.max === undefined
      ? placeOf(passage, wholeSentences(passage, core.value.span), `${path}.core`)
      : resolvePlace(passage, annotation.max, `${path}.max`, explain);
  if (!max.ok) return max;
  if (!contains(max.value.span, core.value.span)) {
    return failure([createIssue('core-outside-max', `${path}.max`, 'does not contain the core')]);
  }
  return success({ ...annotation, core: core.value, max: max.value });
}

function resolvePlace(
  passage: Passage,
  quote: string | Quote,
  path: string,
  explain: QuoteExplainer | undefined,
): Result<Place> {
  const span = resolveQuote(passage.text, quote, path, explain);
  return span.ok ? placeOf(passage, span.value, path) : span;
}

function placeOf(passage: Passage, span: Span, path: string): Result<Place> {
  const words = wordsInSpan(passage, span);
  if (words === undefined) return failure([createIssue('no-words', path, 'the quote holds no word')]);
  const cut = cutWord(passage, span);
  if (cut !== undefined) {
    const message = `begins or ends inside the word “${passage.text.slice(cut.start, cut.end)}”`;
    return failure([createIssue('cut-word', path, message)]);
  }
  return success({ span, words });
}

/** The word inside which an edge of the span lies. */
function cutWord(passage: Passage, span: Span): Span | undefined {
  return passage.words.find(
    (word) =>
      (word.start < span.start && span.start < word.end) || (word.start < span.end && span.end < word.end),
  );
}

/** The smallest run of whole sentences around a span. */
export function wholeSentences(passage: Passage, span: Span): Span {
  const touched = passage.sentences.filter((sentence) => overlaps(sentence, span));
  return {
    start: Math.min(span.start, ...touched.map((sentence) => sentence.start)),
    end: Math.max(span.end, ...touched.map((sentence) => sentence.end)),
  };
}
