import type { HandInSource } from '../../../core/gradebook/gradebook-desk.ts';

/** Files as a teacher chose them, read only when their turn comes. Folders keep their names. */
export function sourcesOfFiles(files: Iterable<File>): HandInSource[] {
  return Array.from(files, (file) => ({
    name: file.webkitRelativePath || file.name,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  })).filter(({ name }) => !isHidden(name));
}

/** Pasted text. What is in it, one code or many, is for the gradebook to find. */
export function sourceOfText(name: string, text: string): HandInSource {
  return { name, read: async () => new TextEncoder().encode(text) };
}

/**
 * What was dropped: files, and all that is in folders. Entries must be taken while the drop is handled, so nothing may be
 * awaited before this is called. A folder or file that cannot be opened is a source that cannot be read.
 */
export async function sourcesOfDrop({ items, files }: DataTransfer): Promise<HandInSource[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return sourcesOfFiles(files);
  const found = await Promise.all(entries.map(sourcesOfEntry));
  return found.flat();
}

async function sourcesOfEntry(entry: FileSystemEntry): Promise<HandInSource[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isHidden(name)) return [];
  if (isFile(entry)) return [await sourceOfEntry(name, entry)];
  if (!isFolder(entry)) return [];
  try {
    const inside = await Promise.all((await listFolder(entry)).map(sourcesOfEntry));
    return inside.flat();
  } catch {
    return [{ name, read: () => Promise.reject(new Error('the folder cannot be opened')) }];
  }
}

/** Opening says how large it is; what cannot be opened is a source that cannot be read. */
async function sourceOfEntry(name: string, entry: FileSystemFileEntry): Promise<HandInSource> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return { name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { name, read: () => Promise.reject(error) };
  }
}

/** A reader gives a hundred entries at a time, and nothing when all are given. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Files that systems put into folders by themselves. */
function isHidden(name: string): boolean {
  return /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/i.test(name);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
