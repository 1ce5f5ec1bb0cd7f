import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { handInLimits } from './hand-in-limits.ts';

/** JSON as deflated UTF-8. JSON of `JSON.stringify` is always well-formed, whatever text is in it. */
export function deflateJson(json: string): Uint8Array {
  return deflateSync(strToU8(json), { level: 9 });
}

/**
 * The text of deflated UTF-8; `undefined` when the bytes are not that, or unpack to more than `handInLimits.unpacked`.
 * Never takes more memory than that, whatever the bytes say.
 */
export function inflateJson(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const usual = Math.min(bytes.length * 8, handInLimits.unpacked + 1);
  const first = inflateInto(bytes, usual);
  // A full buffer may be one that was too short: fflate cuts off silently.
  const whole = first?.length === usual ? inflateInto(bytes, handInLimits.unpacked + 1) : first;
  if (whole === undefined || whole.length > handInLimits.unpacked) return undefined;
  return decode(whole);
}

function inflateInto(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { out: new Uint8Array(size) });
  } catch {
    // What fflate throws for bytes that are no deflated data, and a block that is longer than the buffer.
    return size > handInLimits.unpacked ? undefined : inflateInto(bytes, handInLimits.unpacked + 1);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strFromU8(bytes);
  } catch {
    return undefined;
  }
}
