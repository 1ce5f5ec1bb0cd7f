/** Signs without width that are put between letters, to hyphenate or to make a place to break at, and change no word. */
const widthless = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * How many characters of `text`, from `from` on, some shown text stands for: its own length, less what somebody put in
 * that has no width. `undefined` when it does not say what `text` says there.
 */
export function lengthShown(shown: string, text: string, from: number): number | undefined {
  if (text.startsWith(shown, from)) return shown.length;
  let at = from;
  for (const unit of units(shown)) {
    if (unit === text[at]) at += 1;
    else if (!widthless.test(unit)) return undefined;
  }
  return at - from;
}

/** The offset in a text of an offset in what is shown of it. The two say the same (`lengthShown`). */
export function offsetInText(shown: string, text: string, from: number, offset: number): number {
  return from + (lengthShown(shown.slice(0, offset), text, from) ?? 0);
}

/**
 * The offset in what is shown of an offset in the text, the other way round. At something without width: behind it when a
 * stretch begins there, before it when one ends.
 */
export function offsetInShown(
  shown: string,
  text: string,
  from: number,
  offset: number,
  isEnd: boolean,
): number {
  if (text.startsWith(shown, from)) return offset - from;
  let at = from;
  for (let index = 0; index < shown.length; index += 1) {
    if (isEnd && at === offset) return index;
    if (shown[index] !== text[at]) continue;
    if (at === offset) return index;
    at += 1;
  }
  return shown.length;
}

/** Whether nothing of a text is seen. */
export function isInvisible(shown: string): boolean {
  return units(shown).every((unit) => widthless.test(unit) || /\s/.test(unit));
}

/** Whether a text has no width at all, not even that of a space. */
export function isWidthless(shown: string): boolean {
  return units(shown).every((unit) => widthless.test(unit));
}

function units(text: string): string[] {
  return text.split('');
}
