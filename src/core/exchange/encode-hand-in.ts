import { deflateJson } from './deflate-json.ts';
import type { HandIn } from './hand-in.ts';
import { writeCode } from './hand-in-code.ts';
import { packHandIn } from './pack-hand-in.ts';

/**
 * A hand-in as a code to paste or to put in a file: `SR1.` and letters, digits, `-`, `_` and `.`. `decodeHandIn` gives
 * back an equal hand-in. Anybody can read it; `sealHandIn` is for where nobody but the teacher should.
 */
export function encodeHandIn(handIn: HandIn): string {
  return writeCode('', bytesOf(handIn));
}

/** What a code carries before it is sealed. */
export function bytesOf(handIn: HandIn): Uint8Array {
  return deflateJson(JSON.stringify(packHandIn(handIn)));
}
