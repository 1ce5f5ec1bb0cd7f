import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toUtf8 } from '../base/utf8.ts';
import { fromBase64Url } from '../base/base64url.ts';

/** Bound into every key, so that what is sealed here opens as nothing else. */
const purpose = 'Second Read hand-in 1';

/** Lengths in bytes. */
const tagLength = 4;
const keyLength = 32;
const headLength = tagLength + keyLength;

/** A few bytes that tell which key a box is sealed to; they say nothing of it but that it is the same one. */
function keyTagOf(publicKey: Uint8Array): Uint8Array {
  return sha256(publicKey).subarray(0, tagLength);
}

/**
 * Seals bytes to an X25519 public key, for the holder of the secret one: ephemeral key agreement, HKDF-SHA256,
 * ChaCha20-Poly1305. A box is the tag of the key, the ephemeral public key, and the sealed bytes. Nobody needs a secret
 * to seal, so a box proves nothing about who made it. `random` gives that many unpredictable bytes. Throws for a public
 * key with which no secret can be agreed (a point of low order, which `createKeyPair` never makes).
 */
export function sealBox(
  bytes: Uint8Array,
  publicKey: Uint8Array,
  random: (length: number) => Uint8Array,
): Uint8Array {
  const ephemeral = Uint8Array.from(random(keyLength));
  const ephemeralPublic = x25519.getPublicKey(ephemeral);
  const shared = x25519.getSharedSecret(ephemeral, publicKey);
  const head = joined(keyTagOf(publicKey), ephemeralPublic);
  return joined(head, cipherOf(shared, head, publicKey).encrypt(bytes));
}

/** The bytes in a box; `undefined` when it was sealed to another key, or changed. */
export function openBox(box: Uint8Array, secretKey: Uint8Array): Uint8Array | undefined {
  const head = box.slice(0, headLength);
  try {
    const shared = x25519.getSharedSecret(secretKey, head.slice(tagLength));
    const cipher = cipherOf(shared, head, x25519.getPublicKey(secretKey));
    return cipher.decrypt(box.slice(headLength));
  } catch {
    // What @noble throws for a tag that does not fit, a box that is too short, and a point of low order.
    return undefined;
  }
}

/** Whether a box says that it is sealed to this public key. */
export function isSealedTo(box: Uint8Array, publicKey: Uint8Array): boolean {
  return keyTagOf(publicKey).every((byte, index) => box[index] === byte);
}

/** The key is used once, because the ephemeral key is; so the nonce may come from the same derivation. */
function cipherOf(shared: Uint8Array, head: Uint8Array, publicKey: Uint8Array) {
  const derived = hkdf(sha256, shared, joined(head, publicKey), toUtf8(purpose), keyLength + 12);
  return chacha20poly1305(derived.slice(0, keyLength), derived.slice(keyLength), head);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** The 32 bytes of an X25519 key in base64url; `undefined` for anything else. */
export function keyBytes(key: string): Uint8Array | undefined {
  const bytes = key.length === 43 ? fromBase64Url(key) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}
