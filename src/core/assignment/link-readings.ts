import { fromUtf8 } from '../base/utf8.ts';

/** Longer than any message that a link is pasted with, in UTF-16 code units. */
export const pastedLimit = 20_000;

/** How often one change may lie over another: an address in an address in an address, and one to spare. */
const maxRounds = 6;

/** What nobody sees: formatting, joiners, fillers, selectors of variants, controls that are no space. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\t\n\r]/gu;
const escapes = /(?:%[0-9a-f]{2})+/gi;
const entities = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|amp|equals|num|lowbar|period|quest|lt|gt|quot|nbsp);?/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  equals: '=',
  num: '#',
  lowbar: '_',
  period: '.',
  quest: '?',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/**
 * What a text may have been before mails, chats and services changed it, likeliest first: a few texts, never more. None of
 * this harms a whole link of ours, which is made of letters, digits and `-_.=&#?:/`; which of the texts holds one is for
 * its checksum to say. Of a text beyond `pastedLimit` only the beginning is read.
 */
export function linkReadings(text: string): readonly string[] {
  const given = text.slice(0, pastedLimit);
  const plain = plainReading(given);
  const readings = [
    plain,
    // A mail program breaks lines, and puts a sign of its own where it does.
    plain.replace(/=[ \t]*\r?\n/g, '').replace(/\s+/g, ''),
    plainReading(given.replace(/=[ \t]*\r?\n/g, '').replace(/=(?=[0-9a-f]{2})/gi, '%')),
    // Proofpoint's older addresses, once around the link.
    plainReading(
      given.replace(/([?&]u=)([^&\s]+)/g, (_, name: string, inner: string) => name + unwrapped(inner)),
    ),
  ];
  return [...new Set(readings)];
}

/** The text without what only stands for something else or for nothing: escapes of every kind, and invisible signs. */
export function plainReading(text: string): string {
  let reading = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = reading
      .replace(invisible, '')
      .replace(escapes, decoded)
      .replace(entities, character)
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    if (next === reading) return reading;
    reading = next;
  }
  return reading;
}

function unwrapped(address: string): string {
  return address.replaceAll('_', '/').replace(/-(?=[0-9A-F]{2})/g, '%');
}

/** What escapes stand for; as they are where that is no text. */
function decoded(run: string): string {
  const bytes = Uint8Array.from(run.matchAll(/[0-9a-f]{2}/gi), ([byte]) => parseInt(byte, 16));
  return fromUtf8(bytes) ?? run;
}

function character(entity: string, decimal?: string, hex?: string): string {
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  if (Number.isNaN(code)) return named[entity.replace(/[&;]/g, '').toLowerCase()] ?? entity;
  return code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : entity;
}
