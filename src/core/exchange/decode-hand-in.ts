import type { Result } from '../result.ts';
import { inflateJson } from './deflate-json.ts';
import type { HandIn } from './hand-in.ts';
import { refuse, requireCode } from './hand-in-code.ts';
import { unpackHandIn } from './unpack-hand-in.ts';

/**
 * Reads the hand-in in a text: a code, a file that holds one, or a message with one in it; the first whole one where
 * there are several. Nothing in it is believed. Fails with one of `no-hand-in` (there is none in it), `too-long`,
 * `newer-version` (a later release wrote it), `damaged` (cut off or changed on the way), `sealed` (it takes a key:
 * `readHandIn`), or with `schema` for every field that no hand-in of ours has.
 */
export function decodeHandIn(text: string, path = 'hand-in'): Result<HandIn> {
  const code = requireCode(text, path);
  if (!code.ok) return code;
  if (code.value.kind === 's') return refuse('sealed', 'is sealed; it takes the key of the teacher', path);
  return handInOf(code.value.bytes, path);
}

/** The hand-in in the bytes of a code that is not sealed, or not any more; fails with `damaged` or `schema`. */
export function handInOf(bytes: Uint8Array, path: string): Result<HandIn> {
  const json = inflateJson(bytes);
  return json === undefined
    ? refuse('damaged', 'was changed on the way; ask for it again', path)
    : unpackHandIn(json, path);
}
