/** The copyright notice in a font's name table. It must stay as it is. */
const copyrightNotice = 0;

/**
 * A font (sfnt) whose names say `to` where they said `from`, in place. The OFL forbids a changed font, and a subset
 * is one, to carry its original's reserved name. Table checksums go stale; packing as WOFF2 makes new ones.
 */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length)
    throw new Error(`${from} and ${to} must be of one length to be swapped in place`);
  const renamed = Buffer.from(font);
  const table = nameTable(renamed);
  const texts = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = table.subarray(6 + index * 12);
    if (record.readUInt16BE(6) === copyrightNotice) continue;
    const start = texts + record.readUInt16BE(10);
    swap(table.subarray(start, start + record.readUInt16BE(8)), utf16(from), utf16(to));
  }
  return renamed;
}

function nameTable(font: Buffer): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = font.subarray(12 + index * 16);
    const offset = entry.readUInt32BE(8);
    if (entry.toString('latin1', 0, 4) === 'name')
      return font.subarray(offset, offset + entry.readUInt32BE(12));
  }
  throw new Error('The font has no names');
}

function swap(text: Buffer, from: Buffer, to: Buffer): void {
  for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + to.length)) to.copy(text, at);
}

/** Names in fonts are big-endian. */
function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
