import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../base64url.ts';
import { toUtf8 } from '../utf8.ts';

/**
 * One short name for a set of texts: 16 characters of base64url (96 bits of a SHA-256), the same in whatever order the
 * texts come. Takes what `LessonEdition.passages` holds: hex SHA-256 by item id.
 */
export function fingerprintOf(passages: Readonly<Record<string, string>>): string {
  const lines = Object.entries(passages).map(([itemId, hash]) => `${itemId} ${hash}\n`);
  const digest = sha256(toUtf8(lines.toSorted().join('')));
  return toBase64Url(digest.subarray(0, 12));
}
