import { x25519 } from '@noble/curves/ed25519.js';
import type { Result } from '../result.ts';
import { handInOf } from './decode-hand-in.ts';
import { refuse, requireCode } from './hand-in-code.ts';
import type { HandIn } from './hand-in.ts';
import { keyBytes } from './key-bytes.ts';
import { isSealedTo, openBox } from './sealed-box.ts';

/**
 * Reads a hand-in as `decodeHandIn` does, a sealed one too: with those secret keys, in base64url, that a teacher has.
 * Besides the issues there: `sealed` when there is no key at all, `wrong-key` when it is sealed to another one.
 */
export function readHandIn(text: string, secretKeys: readonly string[], path = 'hand-in'): Result<HandIn> {
  const code = requireCode(text, path);
  if (!code.ok) return code;
  const { kind, bytes } = code.value;
  return kind === 's' ? openSealed(bytes, secretKeys, path) : handInOf(bytes, path);
}

function openSealed(box: Uint8Array, secretKeys: readonly string[], path: string): Result<HandIn> {
  const keys = secretKeys.map(keyBytes).filter((key) => key !== undefined);
  if (keys.length === 0) return refuse('sealed', 'is sealed; it takes the key of the teacher', path);
  const key = keys.find((secretKey) => isSealedTo(box, x25519.getPublicKey(secretKey)));
  if (key === undefined) return refuse('wrong-key', 'is sealed to another key', path);
  const opened = openBox(box, key);
  return opened === undefined
    ? refuse('damaged', 'was changed on the way; ask for it again', path)
    : handInOf(opened, path);
}
