import { strFromU8 } from 'fflate';

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Bytes that are no UTF-8 become U+FFFD, for a code is still
 * whole in a file that an old editor has saved. `undefined` for what is no text at all.
 */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text === undefined || text.includes('\0') ? undefined : text.replace(/^\uFEFF/, '');
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  try {
    return strFromU8(bytes);
  } catch {
    return undefined;
  }
}

/** `first`: where in a pair of bytes the lower one is. */
function utf16(bytes: Uint8Array, first: 0 | 1): string {
  const units = Array.from({ length: bytes.length >> 1 }, (_, index) => {
    const low = bytes[2 * index + first] ?? 0;
    const high = bytes[2 * index + 1 - first] ?? 0;
    return String.fromCharCode((high << 8) | low);
  });
  return units.join('');
}
