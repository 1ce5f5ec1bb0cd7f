import type { Span } from '../span.ts';

/** Web and mail addresses, as they are written in a text; the sign that ends the sentence is none of theirs. */
const address =
  /(?:(?:https?|ftp):\/\/|www\.)[\p{sc=Latin}\p{Nd}\-._~:/?#[\]@!$&'()*+,;=%]+|[\p{sc=Latin}\p{Nd}._%+-]+@[\p{sc=Latin}\p{Nd}-]+(?:\.[\p{sc=Latin}\p{Nd}-]+)+|(?<![\p{L}\p{Nd}.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|int|info|io|eu|uk|de|fr|es|it|nl|pl|br|in|cn|jp)(?![\p{L}\p{Nd}])(?:\/[\p{sc=Latin}\p{Nd}\-._~:/?#@!$&*+,;=%]*)?/gu;

const trailing = /[.,;:!?'")\]]+$/u;

/** The web and mail addresses in a paragraph, in reading order, in UTF-16 offsets of it. */
export function addressesIn(paragraph: string): Span[] {
  return [...paragraph.matchAll(address)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.replace(trailing, '').length,
  }));
}
