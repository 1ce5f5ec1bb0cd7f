import type { Passage } from './passage.ts';
import { type Span, overlaps } from './span.ts';

/**
 * The most that is said in one go, in letters (`spokenLength`): below 15 seconds at three quarters of the usual speed.
 * Chrome falls silent after that, without a word (crbug 40747712).
 */
const spokenLimit = 160;

/** A place where a voice may pause: after a mark and a space, or after a mark that stands without one. */
const clauseEnd = /(?:[,;:.!?…،؛]["'”’»)\]]*\s+|[–—，、；：。！？」』]\s*)$/u;

/**
 * Cuts a sentence into stretches that can be said in one go: at the last clause mark that lies well inside the limit,
 * else between words, never inside one. The chunks cover the sentence without gaps; one is longer than the limit only
 * when a single word is.
 */
export function spokenChunks(
  passage: Pick<Passage, 'text' | 'words'>,
  sentence: Span,
  limit = spokenLimit,
): Span[] {
  const chunks: Span[] = [];
  for (let start = sentence.start; start < sentence.end; start = chunks.at(-1)?.end ?? sentence.end) {
    chunks.push({ start, end: endOfChunk(passage, { start, end: sentence.end }, limit) });
  }
  return chunks;
}

/** Where the first chunk of a stretch ends. */
function endOfChunk({ text, words }: Pick<Passage, 'text' | 'words'>, rest: Span, limit: number): number {
  const reach = reachOf(text, rest, limit);
  if (reach === rest.end) return reach;
  const near = words.filter((word) => overlaps(word, rest));
  const isWhole = (offset: number) =>
    !isInsidePair(text, offset) && !near.some((word) => word.start < offset && offset < word.end);
  let best = { offset: 0, worth: 0 };
  for (let offset = reach; offset > rest.start && best.worth < 3; offset -= 1) {
    const worth = isWhole(offset) ? worthOfCut(text, rest.start, offset, reach) : 0;
    if (worth > best.worth) best = { offset, worth };
  }
  if (best.worth > 0) return best.offset;
  let end = reach + 1;
  while (end < rest.end && !isWhole(end)) end += 1;
  return end;
}

/** The furthest offset of a stretch that lies within the limit. */
function reachOf(text: string, { start, end }: Span, limit: number): number {
  let reach = start;
  let length = 0;
  for (const sign of text.slice(start, end)) {
    length += spokenLength(sign);
    if (length > limit) return reach;
    reach += sign.length;
  }
  return end;
}

/** 3 for the end of a clause, but not of a very short one, 2 for a space, 1 for any other border of a word. */
function worthOfCut(text: string, start: number, offset: number, reach: number): 1 | 2 | 3 {
  if (/\s/u.test(text.charAt(offset))) return 1;
  const isLongEnough = (offset - start) * 3 >= reach - start;
  if (isLongEnough && clauseEnd.test(text.slice(start, offset))) return 3;
  return /\s/u.test(text.charAt(offset - 1)) ? 2 : 1;
}

/** Whether an offset lies between the two halves of one sign. */
function isInsidePair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

/** A stretch of text to be said aloud. */
export interface SpokenText {
  readonly text: string;
  /** BCP 47, as the passage has it. */
  readonly language: string;
  /** 1 is the usual speed of the voice. */
  readonly rate: number;
}

/** What is heard of a spoken text. Not every browser tells of every part. `interrupted`: something else stopped it. */
export type SpeechReport = 'started' | 'ended' | 'failed' | 'interrupted';

/** The port to the voices of this device. What is said never leaves the device. */
export interface Speaker {
  /**
   * Calls `found` once, as soon as the device has a voice of its own for the language: never when it has none.
   * Returns how to stop waiting.
   */
  whenVoice(language: string, found: () => void): () => void;
  /**
   * Says one text and reports how it goes, possibly before it returns. Returns how to silence it, after which nothing
   * is reported. Whoever calls it from a press must call it within that press (iOS).
   */
  speak(spoken: SpokenText, report: (heard: SpeechReport) => void): () => void;
}

/** Signs of scripts that write a syllable or a word with each sign: they take about three times as long to say. */
const longSign = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** How much there is to say, in letters of an alphabet: UTF-16 code units, and three for a sign like 線. */
export function spokenLength(text: string): number {
  let length = 0;
  for (const sign of text) length += longSign.test(sign) ? 3 : sign.length;
  return length;
}

/**
 * The time after which a voice that has not said it has ended will not say so any more, in milliseconds. Voices say
 * about 15 letters a second; this waits for the slowest ones, and for one that has to be loaded first.
 */
export function speakingTimeLimit(text: string, rate: number): number {
  return 3000 + (110 * spokenLength(text)) / rate;
}
