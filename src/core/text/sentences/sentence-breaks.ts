import { createIssue, failure, success, type Issue, type Result } from '../../base/result.ts';
import type { Quote } from '../quote.ts';
import { resolveQuote, type QuoteExplainer } from '../resolve-quote.ts';
import type { PassageStructure } from '../passage.ts';

/** What an author says about sentences, in words of the passage that occur once or say which: where one begins, and where none does. */
export interface WantedBreaks {
  readonly breakBefore?: readonly (string | Quote)[] | undefined;
  readonly joinBefore?: readonly (string | Quote)[] | undefined;
}

/** Where an author wants a sentence to begin, and where none, in UTF-16 offsets of the passage, in the author's order. */
export interface SentenceBreaks {
  readonly breaks: readonly number[];
  readonly joins: readonly number[];
}

/** An author who leaves the sentences as they were found. */
export const noSentenceBreaks: SentenceBreaks = { breaks: [], joins: [] };

/**
 * Finds the words before which an author wants a sentence break or none. `path` leads to the lists.
 * Fails when words are not in the passage exactly once, or when a break is both wanted and not.
 */
export function resolveSentenceBreaks(
  text: string,
  wanted: WantedBreaks,
  path: string,
  explain?: QuoteExplainer,
): Result<SentenceBreaks> {
  const issues: Issue[] = [];
  const find = (quotes: readonly (string | Quote)[] | undefined, list: string) =>
    (quotes ?? []).map((quote, index) => {
      const found = resolveQuote(text, quote, `${path}.${list}[${index}]`, explain);
      if (found.ok) return found.value.start;
      issues.push(...found.issues);
      return -1;
    });
  const breaks = find(wanted.breakBefore, 'breakBefore');
  const joins = find(wanted.joinBefore, 'joinBefore');
  for (const [index, offset] of joins.entries()) {
    if (offset < 0 || !breaks.includes(offset)) continue;
    const message = 'the same place is in breakBefore';
    issues.push(createIssue('break-and-join', `${path}.joinBefore[${index}]`, message));
  }
  return issues.length > 0 ? failure(issues) : success({ breaks, joins });
}

/** Whether a structure has every break its author wants, and none that the author does not want. */
export function hasSentenceBreaks(
  structure: Pick<PassageStructure, 'sentences'>,
  { breaks, joins }: SentenceBreaks,
): boolean {
  const starts = new Set(structure.sentences.map(({ start }) => start));
  return breaks.every((offset) => starts.has(offset)) && !joins.some((offset) => starts.has(offset));
}
