import { resolveQuote } from '../text/resolve-quote.ts';
import { type Span, overlaps } from '../text/span.ts';
import type { Technique } from './technique-schema.ts';

/** A stretch of a worked example that can be pressed as one: a sentence, as a rule. Together they are the whole text. */
interface Piece {
  /** Half-open UTF-16 offsets in the example's text. */
  readonly span: Span;
  /** Whether words to mark lie in it. */
  readonly isWeak: boolean;
}

/** A worked example as something to find: its pieces, and the words to mark. */
export interface FirstAct {
  readonly technique: Technique;
  readonly pieces: readonly Piece[];
  readonly mark: Span;
}

/**
 * What a learner meets first: each technique's worked example, the shortest first, so that as little as possible is read
 * before something is done. Where no sentence holds up, the words before and after the weak ones are pieces of their own.
 * Throws when an example's mark does not stand in its text once: `parseTechniques` has seen to that.
 */
export function firstActs(techniques: readonly Technique[], language: string): readonly FirstAct[] {
  return techniques
    .toSorted((a, b) => a.example.text.length - b.example.text.length)
    .map((technique) => {
      const { text } = technique.example;
      const mark = markOf(technique);
      const sentences = sentencesOf(text, language);
      const isToTell = sentences.some((span) => !overlaps(span, mark));
      const spans = isToTell ? sentences : aroundMark(text, mark);
      return { technique, mark, pieces: spans.map((span) => ({ span, isWeak: overlaps(span, mark) })) };
    });
}

function markOf({ id, example }: Technique): Span {
  const mark = resolveQuote(example.text, example.mark, id);
  if (!mark.ok) throw new Error(`the example of “${id}” does not hold its mark`);
  return mark.value;
}

/** What the browser takes for sentences: here only what is pressed as one depends on it, so an abbreviation may end one. */
function sentencesOf(text: string, language: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

function aroundMark(text: string, { start, end }: Span): readonly Span[] {
  const spans = [
    { start: 0, end: start },
    { start, end },
    { start: end, end: text.length },
  ];
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}
