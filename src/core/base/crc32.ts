import { toBase64Url } from './base64url.ts';

/** CRC-32 (ISO-HDLC, as in zip) of bytes, a whole number from 0 to 2^32 - 1. Finds damage, not intent. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return ~crc >>> 0;
}

/** A checksum to write after a code: six characters of base64url. */
export function checksumOf(bytes: Uint8Array): string {
  const crc = crc32(bytes);
  return toBase64Url(Uint8Array.of(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));
}
