import { x25519 } from '@noble/curves/ed25519.js';
import * as v from 'valibot';
import { toBase64Url } from '../base/base64url.ts';
import { keyField, publicKeyField } from '../assignment/assignment.ts';
import { parseData } from '../base/parse-data.ts';
import { type Result, createIssue, failure, success } from '../base/result.ts';
import { keyBytes } from './sealed-box.ts';

/** A teacher's keys as they are kept in a file. */
export interface KeyFile extends KeyPair {
  /** What the teacher knows the assignment by. */
  readonly assignment: string;
  /** What the file is and how to keep it, in the language of the page; ignored when it is read. */
  readonly note?: string;
}

/** The version of the file. A change of meaning is a new number. */
const keyFileVersion = 1;

/** Longer than any file of a key. */
const maxLength = 10_000;

const keyFileSchema = v.strictObject({
  secondReadKey: v.literal(keyFileVersion),
  note: v.exactOptional(v.string()),
  assignment: v.string(),
  publicKey: publicKeyField,
  secretKey: keyField,
});

/** The keys as the text of a small JSON file. `decodeKeyFile` gives them back. */
export function encodeKeyFile({ assignment, publicKey, secretKey, note }: KeyFile): string {
  const file = {
    secondReadKey: keyFileVersion,
    ...(note === undefined ? {} : { note }),
    assignment,
    publicKey,
    secretKey,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of a key's file. Fails with one of `too-long`, `no-key` (it is something else), `newer-version`,
 * `wrong-pair` (the keys do not belong together), or with `schema` for every field that no key file of ours has.
 */
export function decodeKeyFile(text: string, path = 'key'): Result<KeyFile> {
  if (text.length > maxLength) return refuse('too-long', 'is longer than any key file', path);
  const data = parseJson(text);
  const version = versionOf(data);
  if (version === undefined) return refuse('no-key', 'is no key file', path);
  if (version > keyFileVersion) {
    return refuse('newer-version', 'was made with a newer version of this page', path);
  }
  const parsed = parseData(keyFileSchema, data, path);
  if (!parsed.ok) return parsed;
  const { note, assignment, publicKey, secretKey } = parsed.value;
  return publicKeyOf(secretKey) === publicKey
    ? success({ ...(note === undefined ? {} : { note }), assignment, publicKey, secretKey })
    : refuse('wrong-pair', 'its two keys do not belong together', path);
}

function publicKeyOf(secretKey: string): string | undefined {
  const bytes = keyBytes(secretKey);
  return bytes === undefined ? undefined : toBase64Url(x25519.getPublicKey(bytes));
}

function versionOf(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('secondReadKey' in data)) return undefined;
  return typeof data.secondReadKey === 'number' ? data.secondReadKey : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function refuse(code: string, message: string, path: string): Result<KeyFile> {
  return failure([createIssue(code, path, message)]);
}

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
