import { strFromU8 } from 'fflate';
import { type Issue, createIssue } from '../base/result.ts';
import { findCodes } from './hand-in-code.ts';
import { sourceLimits } from './source-limits.ts';
import { isZip, unpackZip } from './unpack-zip.ts';

/** Shorter than the payload of any hand-in, in characters. */
const leastPayload = 60;

/** A text to look for one hand-in in, and where it comes from. */
export interface SourceText {
  /** `ana.txt`; out of a zip, `class.zip › group 2/ana.txt`; where one text holds several, `chat.txt (2)`. */
  readonly name: string;
  readonly text: string;
}

/** What could be read, and what could not: each issue's path is the name it would have had. */
export interface SourceTexts {
  readonly texts: readonly SourceText[];
  readonly issues: readonly Issue[];
}

/**
 * The texts in something that a teacher gave: a text file, or a zip of them, in folders or not. A text with several
 * codes in it becomes as many texts, so that `readHandIn` sees each of them. Issues: `not-text`, `too-large`, and what
 * `unpackZip` finds; the rest is read all the same. Nothing to read and no issue for an empty zip. Never throws.
 */
export function readSource(name: string, bytes: Uint8Array): SourceTexts {
  if (!isZip(bytes)) return readFile(name, bytes);
  const { entries, issues } = unpackZip(bytes, name);
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) return notText(name);
  const read = entries.map((entry) => readFile(`${name} › ${entry.name}`, entry.bytes));
  return {
    texts: read.flatMap(({ texts }) => texts),
    issues: [...issues, ...read.flatMap((file) => file.issues)],
  };
}

function readFile(name: string, bytes: Uint8Array): SourceTexts {
  if (bytes.length > sourceLimits.file) {
    return { texts: [], issues: [createIssue('too-large', name, 'is larger than any hand-in')] };
  }
  const text = textOfBytes(bytes);
  return text === undefined ? notText(name) : { texts: splitText(name, text), issues: [] };
}

function notText(name: string): SourceTexts {
  return { texts: [], issues: [createIssue('not-text', name, 'is not a text file')] };
}

/** Codes that are whole, and what is left of others; a few letters that look like one, or a part of a whole one, are not. */
function splitText(name: string, text: string): SourceText[] {
  const codes = findCodes(text);
  const whole = codes.filter(({ isWhole }) => isWhole).map((code) => code.text);
  const kept = codes
    .filter(({ isWhole, payload }) => isWhole || payload.length >= leastPayload)
    .filter((code) => code.isWhole || !whole.some((other) => other.startsWith(code.text)));
  const distinct = [...new Set(kept.map((code) => code.text))];
  if (whole.length === 0 || distinct.length < 2) return [{ name, text }];
  return distinct.map((code, index) => ({ name: `${name} (${index + 1})`, text: code }));
}

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Bytes that are no UTF-8 become U+FFFD, for a code is still
 * whole in a file that an old editor has saved. `undefined` for what is no text at all.
 */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text === undefined || text.includes('\0') ? undefined : text.replace(/^\uFEFF/, '');
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  try {
    return strFromU8(bytes);
  } catch {
    return undefined;
  }
}

/** `first`: where in a pair of bytes the lower one is. */
function utf16(bytes: Uint8Array, first: 0 | 1): string {
  const units = Array.from({ length: bytes.length >> 1 }, (_, index) => {
    const low = bytes[2 * index + first] ?? 0;
    const high = bytes[2 * index + 1 - first] ?? 0;
    return String.fromCharCode((high << 8) | low);
  });
  return units.join('');
}
