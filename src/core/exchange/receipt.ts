import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { sha1 } from '@noble/hashes/legacy.js';
import type { HandIn } from './hand-in.ts';
import { packHandIn } from './pack-hand-in.ts';
import { toBase64Url } from '../base/base64url.ts';
import { toUtf8 } from '../base/utf8.ts';

/** Capitals and digits that are not taken for one another: no 0 and O, no 1 and I. */
const characters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * A short name of a hand-in to note down: `K7QD-3M9X`, the first 40 bits of the SHA-256 of its short form as UTF-8 JSON.
 * The same for the learner and the teacher, sealed or not; another for any change of it. What is as usual is left out of
 * the short form, so a later release that knows more has the same receipt for it.
 */
export function receiptOf(handIn: HandIn): string {
  const digest = sha256(strToU8(JSON.stringify(packHandIn(handIn))));
  const letters = Array.from({ length: 8 }, (_, place) => characters.charAt(fiveBits(digest, place * 5)));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

function fiveBits(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/**
 * One short name for a set of texts: 16 characters of base64url (96 bits of a SHA-256), the same in whatever order the
 * texts come. Takes what `LessonEdition.passages` holds: hex SHA-256 by item id.
 */
export function fingerprintOf(passages: Readonly<Record<string, string>>): string {
  const lines = Object.entries(passages).map(([itemId, hash]) => `${itemId} ${hash}\n`);
  const digest = sha256(toUtf8(lines.toSorted().join('')));
  return toBase64Url(digest.subarray(0, 12));
}

/** A namespace of this project's own: the UUID, version 5, of its name in the namespace of URLs. */
const namespace = '1e8081fc-292d-5834-9354-cfa45db48601';

/** The UUID, version 5 (RFC 9562), of a name: the same name always has the same one. Names things; hides nothing. */
export function uuidOf(name: string, space: string = namespace): string {
  const spaceBytes = space.replaceAll('-', '').match(/../g) ?? [];
  const bytes = Uint8Array.from([...spaceBytes.map((hex) => parseInt(hex, 16)), ...toUtf8(name)]);
  const digest = sha1(bytes).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
