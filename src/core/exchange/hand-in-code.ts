import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64Url, toBase64Url } from '../base/base64url.ts';
import { checksumOf } from '../base/crc32.ts';
import { type Result, createIssue, failure, success } from '../base/result.ts';
import { toUtf8 } from '../base/utf8.ts';
import { type HandIn, handInLimits } from './hand-in.ts';
import { handInVersion } from './packed-hand-in.ts';
import { packHandIn } from './pack-hand-in.ts';

/** A code that was found in a text, without what a mail or a chat put between its characters. */
export interface FoundCode {
  /** As it is written in one line. */
  readonly text: string;
  readonly version: number;
  /** Empty for an open hand-in, `s` for a sealed one. */
  readonly kind: string;
  readonly payload: string;
  /** Whether the checksum at the end is there and fits. */
  readonly isWhole: boolean;
}

/** Invisible characters that pages and chats put into long words. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** White space of any kind, with the quotation marks that a reply puts before each line. */
const gaps = /=?[\r\n\u2028\u2029][\s>|]*|\s+/g;

/** What a word processor makes of hyphens. */
const hyphens = /[\u2010-\u2013\u2212]/g;

const codePattern = /SR([1-9]\d{0,3})([a-z]?)\.([A-Za-z0-9_-]*)(?:\.([A-Za-z0-9_-]{6}))?/g;

/** Writes a code: `SR1.<bytes as base64url>.<checksum over all before it>`; `s` after the version for a sealed one. */
export function writeCode(kind: '' | 's', bytes: Uint8Array): string {
  const body = `SR${handInVersion}${kind}.${toBase64Url(bytes)}`;
  return `${body}.${checksumOf(toUtf8(body))}`;
}

/**
 * Every code in a text, in its order, as it comes out of files, mails and chats: wrapped in lines, quoted, with words
 * before and after. One that was cut off or changed is among them; `isWhole` tells.
 */
export function findCodes(text: string): FoundCode[] {
  const squeezed = text
    .replaceAll(invisible, '')
    .replaceAll(gaps, '')
    .replaceAll(hyphens, '-')
    .replaceAll('\u2014', '--');
  const codes: FoundCode[] = [];
  const pattern = new RegExp(codePattern);
  for (let found = pattern.exec(squeezed); found !== null; found = pattern.exec(squeezed)) {
    const [whole, version = '', kind = '', payload = '', checksum] = found;
    const head = `SR${version}${kind}.`;
    const isWhole = checksum !== undefined && checksumOf(toUtf8(head + payload)) === checksum;
    codes.push({ text: whole, version: Number(version), kind, payload, isWhole });
    // The next one may begin within what was cut off.
    pattern.lastIndex = found.index + (isWhole ? whole.length : head.length);
  }
  return codes;
}

/**
 * The code that a text is about: its first whole one, else the first of this version. Fails with `too-long`,
 * `no-hand-in`, `newer-version` (a later release wrote it), or `damaged` (it was cut off or changed on the way).
 */
export function requireCode(text: string, path: string): Result<{ kind: string; bytes: Uint8Array }> {
  if (text.length > handInLimits.text) return refuse('too-long', 'is longer than any hand-in', path);
  const codes = findCodes(text);
  const known = codes.filter(({ version, kind }) => version === handInVersion && /^s?$/.test(kind));
  const code = known.find(({ isWhole }) => isWhole) ?? known[0];
  if (code === undefined) {
    return codes.length === 0
      ? refuse('no-hand-in', 'there is no hand-in in it', path)
      : refuse('newer-version', 'was made with a newer version of this page', path);
  }
  const bytes = code.isWhole ? fromBase64Url(code.payload) : undefined;
  return bytes === undefined
    ? refuse('damaged', 'was cut off or changed on the way; ask for it again', path)
    : success({ kind: code.kind, bytes });
}

/** One reason why there is no hand-in. */
export function refuse<T>(code: string, message: string, path: string): Result<T> {
  return failure([createIssue(code, path, message)]);
}

/** JSON as deflated UTF-8. JSON of `JSON.stringify` is always well-formed, whatever text is in it. */
export function deflateJson(json: string): Uint8Array {
  return deflateSync(strToU8(json), { level: 9 });
}

/**
 * The text of deflated UTF-8; `undefined` when the bytes are not that, or unpack to more than `handInLimits.unpacked`.
 * Never takes more memory than that, whatever the bytes say.
 */
export function inflateJson(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const usual = Math.min(bytes.length * 8, handInLimits.unpacked + 1);
  const first = inflateInto(bytes, usual);
  // A full buffer may be one that was too short: fflate cuts off silently.
  const whole = first?.length === usual ? inflateInto(bytes, handInLimits.unpacked + 1) : first;
  if (whole === undefined || whole.length > handInLimits.unpacked) return undefined;
  return decode(whole);
}

function inflateInto(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { out: new Uint8Array(size) });
  } catch {
    // What fflate throws for bytes that are no deflated data, and a block that is longer than the buffer.
    return size > handInLimits.unpacked ? undefined : inflateInto(bytes, handInLimits.unpacked + 1);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strFromU8(bytes);
  } catch {
    return undefined;
  }
}

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
