import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import type { HandIn } from './hand-in.ts';
import { packHandIn } from './pack-hand-in.ts';

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
