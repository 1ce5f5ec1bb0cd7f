import type { Abbreviations } from './abbreviations.ts';
import type { SentenceWords } from './sentence-words.ts';

/** What is known of a language when borders of sentences are judged. */
export interface BorderLanguage {
  readonly abbreviations: Abbreviations;
  readonly words: SentenceWords;
}

/** A place where a sentence may end, with what stands around it. */
export interface BorderContext {
  /** The end of the sentence so far, spaces included. */
  readonly before: string;
  /** The words that follow, from the first one on. */
  readonly after: string;
  /** Whether `before` is the whole sentence so far, and whether that begins the paragraph. */
  readonly isWhole: boolean;
  readonly isFirst: boolean;
}

/** Whether a sentence ends, and why nobody can be sure; without a doubt, it is sure. */
export interface Verdict {
  readonly isBreak: boolean;
  readonly doubt?: string;
}

/** One kind of border; `undefined` where it has nothing to say. */
export type BorderRule = (border: BorderContext, language: BorderLanguage) => Verdict | undefined;

/** The sentence ends here. */
export const ends: Verdict = { isBreak: true };

/** The sentence goes on here. */
export const goesOn: Verdict = { isBreak: false };

/** What opens a quotation or a bracket. */
export const openers = '“‘„‚"\'«»‹›¿¡(\\[{—–\\-';

/** What closes one. */
export const closers = '”’“‘"\'»«›‹\\p{Pe}';

/** The first word after the border, its stop if it has one, and whether its first letter is small or a capital. */
export function nextWord(after: string): { readonly word: string; readonly hasStop: boolean } {
  const [, word = '', stop = ''] =
    new RegExp(`^[\\s${openers}]*([\\p{L}\\p{N}§$£€¥#][\\p{L}\\p{M}\\p{N}]*)(\\.?)`, 'u').exec(after) ?? [];
  return { word, hasStop: stop !== '' };
}

/** The last words before a final stop, nearest first, without the signs that open a quotation before them. */
export function lastWords(before: string): readonly string[] {
  return before
    .trimEnd()
    .replace(/\.$/u, '')
    .split(/\s+/u)
    .toReversed()
    .map((word) => word.replace(new RegExp(`^[${openers}]+`, 'u'), ''));
}
