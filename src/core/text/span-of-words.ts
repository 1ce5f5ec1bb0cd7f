import type { Passage } from './passage.ts';
import type { Span, WordSpan } from './span.ts';

/**
 * The span that shows a run of words: from the first word's start to the last word's end. Where the run begins or ends
 * its sentence, the sentence's own opening or closing punctuation comes along. One run of words always gives one span,
 * so every way of selecting the same words makes the same mark.
 * `undefined` when the run is empty or outside the passage.
 */
export function spanOfWords(
  passage: Pick<Passage, 'words' | 'sentences'>,
  words: WordSpan,
): Span | undefined {
  const first = passage.words[words.start];
  const last = passage.words[words.end - 1];
  if (first === undefined || last === undefined || words.start >= words.end) return undefined;
  const before = passage.words[words.start - 1];
  const after = passage.words[words.end];
  const opening = sentenceAt(passage.sentences, first.start);
  const closing = sentenceAt(passage.sentences, last.start);
  const opensSentence = opening !== undefined && (before === undefined || before.start < opening.start);
  const closesSentence = closing !== undefined && (after === undefined || after.start >= closing.end);
  return {
    start: opensSentence ? opening.start : first.start,
    end: closesSentence ? closing.end : last.end,
  };
}

/** The sentence that holds `offset`, found by binary search. */
function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (offset < sentence.start) high = middle;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
