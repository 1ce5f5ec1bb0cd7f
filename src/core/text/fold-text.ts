/** A text in which what looks alike is alike, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, the UTF-16 offsets in the original between which it was made. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Signs without width, soft hyphens, and marks of direction. */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** One sign as whatever looks like it is folded; nothing for a sign that nobody sees. */
export function foldSign(sign: string): string {
  if (unseen.test(sign)) return '';
  if (/\s/u.test(sign)) return ' ';
  if (/[‘’‚‛′`´]/u.test(sign)) return "'";
  if (/[“”„‟″«»]/u.test(sign)) return '"';
  if (/[‐-―−]/u.test(sign)) return '-';
  return (sign === '…' || /[\uFB00-\uFB06]/u.test(sign) ? sign.normalize('NFKC') : sign).toLowerCase();
}

/** Folds a whole text. A run of spaces is one; a space inside guillemets or before “?”, “!”, “:” and “;” is none. */
export function foldedText(original: string): FoldedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let isOpen = false;
  for (const sign of original) {
    const [start, end] = [at, at + sign.length];
    at = end;
    const folded = foldSign(sign);
    if (folded === ' ' && (isOpen || text.at(-1) === ' ' || text.length === 0)) continue;
    if (/^["?!:;]$/u.test(folded) && text.at(-1) === ' ' && (folded !== '"' || sign === '»')) {
      for (const list of [text, starts, ends]) list.pop();
    }
    for (const unit of folded.split('')) {
      text.push(unit);
      starts.push(start);
      ends.push(end);
    }
    if (folded !== '') isOpen = sign === '«';
  }
  return { text: text.join(''), starts, ends };
}
