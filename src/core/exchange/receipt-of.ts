import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import type { HandIn } from './hand-in.ts';

/** Capitals and digits that are not taken for one another: no 0 and O, no 1 and I. */
const characters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What an attempt says besides the work: it may change from release to release, a receipt may not. */
const besides = new Set(['schema', 'handedIn']);

/**
 * A short name of a hand-in to note down: `K7QD-3M9X`, 40 bits of the SHA-256 of its JSON with sorted keys. The same for
 * the learner and the teacher, sealed or not, in this release and later ones; another for any change of it.
 */
export function receiptOf(handIn: HandIn): string {
  const work = Object.entries(handIn.work).filter(([key]) => !besides.has(key));
  const digest = sha256(strToU8(canonicalJson({ ...handIn, work: Object.fromEntries(work) })));
  const letters = Array.from({ length: 8 }, (_, place) => characters.charAt(fiveBits(digest, place * 5)));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

function fiveBits(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/** JSON in which equal values are written alike; well-formed, whatever text is in it. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${fields.toSorted().join(',')}}`;
}
