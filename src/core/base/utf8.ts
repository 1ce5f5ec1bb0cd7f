/** Well-formed text as UTF-8. Throws for half a character, which no UTF-8 can hold: refuse those first. */
export function toUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const units = escaped.replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  return Uint8Array.from(units, (unit) => unit.codePointAt(0) ?? 0);
}

/** The text; `undefined` when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
