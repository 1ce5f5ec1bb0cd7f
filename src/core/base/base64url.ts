const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding: letters, digits, `-` and `_`, safe in links, mails and file names. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    for (let digit = 0; digit <= Math.min(left, 3); digit += 1) {
      text += digits.charAt((group >> (18 - 6 * digit)) & 63);
    }
  }
  return text;
}

/** The bytes; `undefined` for anything `toBase64Url` does not write, bits that no byte needs included. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let count = 0;
  for (const character of text) {
    const value = digits.indexOf(character);
    if (value === -1) return undefined;
    bits = ((bits << 6) | value) & 0xfffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[count] = (bits >> held) & 255;
    count += 1;
  }
  const isWhole = held < 6 && (bits & ((1 << held) - 1)) === 0;
  return isWhole ? bytes : undefined;
}
