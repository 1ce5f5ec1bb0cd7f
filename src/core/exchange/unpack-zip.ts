import { unzipSync, type UnzipFileInfo } from 'fflate';
import { createIssue, type Issue } from '../base/result.ts';
import { sourceLimits } from './source-limits.ts';

/** A file out of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** True for bytes that begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Where an entry is in the zip's list, and what the list says of it. */
interface Listed {
  readonly place: number;
  readonly name: string;
}

/**
 * The files in a zip, in its order, within `sourceLimits`; folders, hidden files and what macOS adds are passed over.
 * Issues, at the name of the entry: `too-large`, `damaged-zip` (this one, or at `path` the zip as a whole), and
 * `too-many`, with which nothing is unpacked.
 */
export function unpackZip(bytes: Uint8Array, path: string): { entries: ZipEntry[]; issues: Issue[] } {
  const infos = listEntries(bytes, path);
  if (!Array.isArray(infos)) return { entries: [], issues: [infos] };
  const listed: Listed[] = [];
  const issues: Issue[] = [];
  let total = 0;
  for (const [place, { name, size, originalSize }] of infos.entries()) {
    const length = Math.max(size, originalSize);
    if (isPassedOver(name)) continue;
    if (length > sourceLimits.file || total + length > sourceLimits.total) {
      issues.push(createIssue('too-large', `${path} › ${name}`, 'is larger than any hand-in'));
    } else {
      total += length;
      listed.push({ place, name });
    }
  }
  const unpacked = unpackEntries(bytes, listed);
  const failed = unpacked.filter((entry) => entry.bytes === undefined);
  return {
    entries: unpacked.flatMap((entry) =>
      entry.bytes === undefined ? [] : [{ name: entry.name, bytes: entry.bytes }],
    ),
    issues: [
      ...issues,
      ...failed.map(({ name }) => createIssue('damaged-zip', `${path} › ${name}`, 'cannot be unpacked')),
    ],
  };
}

function isPassedOver(name: string): boolean {
  return /[/\\]$|(^|[/\\])(__MACOSX[/\\]|\.[^/\\]*$)/.test(name);
}

class TooMany extends Error {}

function listEntries(bytes: Uint8Array, path: string): UnzipFileInfo[] | Issue {
  const infos: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (info) => {
        // A zip may claim to have billions of entries.
        if (infos.push(info) > sourceLimits.entries) throw new TooMany();
        return false;
      },
    });
    return infos;
  } catch (error) {
    return error instanceof TooMany
      ? createIssue('too-many', path, `holds more than ${sourceLimits.entries} files`)
      : createIssue('damaged-zip', path, 'is a zip that cannot be opened');
  }
}

/** All at once where that goes; else in halves, so that a bad entry, or two with one name, spoil no other. */
function unpackEntries(
  bytes: Uint8Array,
  listed: readonly Listed[],
): { name: string; bytes: Uint8Array | undefined }[] {
  if (listed.length === 0) return [];
  const files = hasTwins(listed) ? undefined : unpackAtOnce(bytes, listed);
  if (files !== undefined) return listed.map(({ name }) => ({ name, bytes: files[name] }));
  if (listed.length === 1) return listed.map(({ name }) => ({ name, bytes: undefined }));
  const half = Math.ceil(listed.length / 2);
  return [listed.slice(0, half), listed.slice(half)].flatMap((some) => unpackEntries(bytes, some));
}

function hasTwins(listed: readonly Listed[]): boolean {
  return new Set(listed.map(({ name }) => name)).size < listed.length;
}

function unpackAtOnce(bytes: Uint8Array, listed: readonly Listed[]) {
  const places = new Set(listed.map(({ place }) => place));
  let place = -1;
  try {
    return unzipSync(bytes, { filter: () => places.has((place += 1)) });
  } catch {
    return undefined;
  }
}
