/** Scripts that are written without spaces between words. */
const script =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** Whether the characters on both sides of an offset belong to a script that puts no spaces between words. */
export function isUnspaced(text: string, offset: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  return script.test(before) && script.test(after);
}
