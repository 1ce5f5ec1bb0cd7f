import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Result, createIssue, failure, success } from '../../core/base/result.ts';
import { findJsonSlip, lineAndColumn } from './json-slip.ts';
import type { PassageStructure } from '../../core/text/passage.ts';
import type { Span } from '../../core/text/span.ts';
import { whereGiven } from './where-given.ts';

/** Reads a text file as UTF-8; a missing, unreadable or wrongly encoded file is an issue named after `name`. */
export function readText(path: string, name: string): Result<string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = reason === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${reason})`;
    return failure([createIssue('unreadable', name, message)]);
  }
  if (isUtf16(bytes)) {
    const message = 'is UTF-16, as PowerShell and Notepad write it; save it as UTF-8';
    return failure([createIssue('not-utf-8', name, message)]);
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const line = lineOfFirstBadByte(bytes);
    const message = `is not UTF-8, perhaps Windows-1252 (see line ${line}); save it as UTF-8`;
    return failure([createIssue('not-utf-8', name, message)]);
  }
}

/** A byte order mark of UTF-16, or bytes of which every second one is empty. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 400);
  const empty = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  return start.length >= 4 && Math.max(empty(0), empty(1)) * 4 > start.length;
}

/** The line of the first byte at which the bytes stop being UTF-8, counted from 1. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const whole = new TextDecoder('utf-8').decode(bytes);
  // What could not be read is U+FFFD; one that the file holds itself is three bytes and can only be named too early.
  return whole.slice(0, whole.indexOf('\uFFFD')).split('\n').length;
}

/** Reads and parses a JSON file; what is not JSON is an issue that says in which line and column, and why. */
export function readJson(path: string, name: string): Result<unknown> {
  const text = readText(path, name);
  if (!text.ok) return text;
  try {
    return success(JSON.parse(text.value) as unknown);
  } catch (error) {
    const slip = findJsonSlip(text.value);
    if (slip === undefined) {
      const reason = error instanceof Error ? error.message : 'unknown reason';
      return failure([createIssue('not-json', name, `is not JSON: ${reason}`)]);
    }
    const { line, column } = lineAndColumn(text.value, slip.offset);
    const message = `is not JSON: line ${line}, column ${column}: ${slip.message}`;
    return failure([createIssue('not-json', name, message)]);
  }
}

/**
 * `text.json` as an author reviews it and version control shows it: one sentence a line,
 * and beside it the words of that sentence on one line each.
 */
export function formatTextJson(
  passages: Readonly<Record<string, PassageStructure>>,
  version?: string,
): string {
  const entries = Object.entries(passages).map(
    ([id, structure]) => `    ${JSON.stringify(id)}: ${formatStructure(structure)}`,
  );
  const stamp = version === undefined ? '' : `  "version": ${JSON.stringify(version)},\n`;
  return `{\n  "schema": 1,\n${stamp}  "passages": {\n${entries.join(',\n')}\n  }\n}\n`;
}

function formatStructure(structure: PassageStructure): string {
  const words = groupBySentence(structure.words, structure.sentences).map((group) =>
    group.map(pair).join(','),
  );
  return [
    '{',
    `      "language": ${JSON.stringify(structure.language)},`,
    `      "direction": ${JSON.stringify(structure.direction)},`,
    `      "sha256": ${JSON.stringify(structure.sha256)},`,
    `      "paragraphs": ${lines(structure.paragraphs.map(pair))},`,
    `      "sentences": ${lines(structure.sentences.map(pair))},`,
    `      "words": ${lines(words)}`,
    '    }',
  ].join('\n');
}

function groupBySentence(words: readonly Span[], sentences: readonly Span[]): Span[][] {
  return sentences
    .map((sentence) => words.filter((word) => word.start >= sentence.start && word.end <= sentence.end))
    .filter((group) => group.length > 0);
}

function pair(span: Span): string {
  return `[${span.start},${span.end}]`;
}

function lines(rows: readonly string[]): string {
  return `[\n        ${rows.join(',\n        ')}\n      ]`;
}

/** Hex SHA-256 of a text in UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The project's own lessons folder. */
export const lessonsRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../../lessons');

/** Every lesson folder of the project, in alphabetical order. */
export function lessonFolders(root: string = lessonsRoot): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort();
}

/** How a folder is called in messages: from where the command was given, or by its own name when it is elsewhere. */
export function folderName(folder: string): string {
  const fromHere = relative(whereGiven(), resolve(folder));
  if (fromHere === '') return '.';
  return fromHere.startsWith('..') ? basename(resolve(folder)) : fromHere;
}

/**
 * The taxonomy a lesson draws on: the one beside its folder, or the project's own. Of either, the one in the language of the
 * lesson where there is one: `techniques.pt-BR.json`, `techniques.pt.json`, and `techniques.json` for all others.
 */
export function techniquesFile(folder: string, language: string): string {
  const [general = ''] = language.split('-');
  const names = [`techniques.${language}.json`, `techniques.${general}.json`, 'techniques.json'];
  const files = [dirname(resolve(folder)), lessonsRoot].flatMap((root) =>
    names.map((name) => join(root, name)),
  );
  return files.find((file) => existsSync(file)) ?? join(lessonsRoot, 'techniques.json');
}
