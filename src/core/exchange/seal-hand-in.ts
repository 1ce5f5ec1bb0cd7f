import { bytesOf, writeCode } from './hand-in-code.ts';
import type { HandIn } from './hand-in.ts';
import { keyBytes, sealBox } from './sealed-box.ts';

/**
 * A hand-in as a code that only the holder of the teacher's secret key can read: `SR1s.` and letters, digits, `-`, `_`
 * and `.`. Takes the public key of the assignment; `random` gives that many unpredictable bytes. Needs no WebCrypto, so it
 * works on plain http and from a file. Throws for a key that is none, or locks nothing: whatever has been
 * through `publicKeyField` is one.
 */
export function sealHandIn(
  handIn: HandIn,
  publicKey: string,
  random: (length: number) => Uint8Array,
): string {
  const key = keyBytes(publicKey);
  if (key === undefined) throw new RangeError('a public key is 32 bytes in base64url');
  return writeCode('s', sealBox(bytesOf(handIn), key, random));
}
