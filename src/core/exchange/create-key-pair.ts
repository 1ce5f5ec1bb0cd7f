import { x25519 } from '@noble/curves/ed25519.js';
import { toBase64Url } from '../base64url.ts';

/** Two X25519 keys of 32 bytes in base64url: what is sealed to the public one opens with the secret one only. */
export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** Makes a pair of keys; `random` gives that many unpredictable bytes. */
export function createKeyPair(random: (length: number) => Uint8Array): KeyPair {
  const secretKey = Uint8Array.from(random(32));
  return { publicKey: toBase64Url(x25519.getPublicKey(secretKey)), secretKey: toBase64Url(secretKey) };
}
