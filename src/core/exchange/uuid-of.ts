import { sha1 } from '@noble/hashes/legacy.js';
import { toUtf8 } from '../utf8.ts';

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
