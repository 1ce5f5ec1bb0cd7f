import { fromBase64Url } from '../base64url.ts';

/** The 32 bytes of an X25519 key in base64url; `undefined` for anything else. */
export function keyBytes(key: string): Uint8Array | undefined {
  const bytes = key.length === 43 ? fromBase64Url(key) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}
