import { toBase64Url } from '../base64url.ts';
import { checksumOf } from '../crc32.ts';
import { toUtf8 } from '../utf8.ts';
import type { Assignment } from './assignment.ts';
import { encodeSettings } from './settings-code.ts';

/**
 * The fragment of an assignment's link, `#` included: `#v=1&l=line-in-the-silicon_1.1.0&a=7Kq2fX&c=Zk3p0A`. What is as
 * usual costs nothing; `c` is a checksum over all before it. A browser never sends a fragment to a server.
 */
export function encodeAssignmentLink(assignment: Assignment): string {
  const { version, id, lesson, settings, nameField, note, mode, publicKey } = assignment;
  const fields: readonly (readonly [string, string])[] = [
    ['v', String(version)],
    ['l', `${lesson.id}_${lesson.version}`],
    ['a', id],
    ['m', mode === 'test' ? 't' : ''],
    ['f', nameField === 'nickname' ? '' : nameField.charAt(0)],
    ['s', encodeSettings(settings)],
    ['n', toBase64Url(toUtf8(note))],
    ['k', publicKey ?? ''],
  ];
  const kept = fields.filter(([, value]) => value !== '').map((field) => field.join('='));
  const body = kept.join('&');
  return `#${body}&c=${checksumOf(toUtf8(body))}`;
}
