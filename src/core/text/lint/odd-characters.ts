import { createIssue, type Issue } from '../../base/result.ts';

/** Characters that no reader sees or that stand for something else, with their Unicode names. */
const names: Readonly<Record<string, string>> = {
  '20': 'SPACE',
  '22': 'QUOTATION MARK',
  '27': 'APOSTROPHE',
  '2D': 'HYPHEN-MINUS',
  '00': 'NULL',
  '07': 'BELL',
  '08': 'BACKSPACE',
  '0B': 'LINE TABULATION',
  '0C': 'FORM FEED',
  '1B': 'ESCAPE',
  '7F': 'DELETE',
  '85': 'NEXT LINE',
  '09': 'CHARACTER TABULATION',
  A0: 'NO-BREAK SPACE',
  AD: 'SOFT HYPHEN',
  AB: 'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK',
  BB: 'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '2009': 'THIN SPACE',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2010': 'HYPHEN',
  '2011': 'NON-BREAKING HYPHEN',
  '2013': 'EN DASH',
  '2014': 'EM DASH',
  '2018': 'LEFT SINGLE QUOTATION MARK',
  '2019': 'RIGHT SINGLE QUOTATION MARK',
  '201C': 'LEFT DOUBLE QUOTATION MARK',
  '201D': 'RIGHT DOUBLE QUOTATION MARK',
  '201E': 'DOUBLE LOW-9 QUOTATION MARK',
  '2026': 'HORIZONTAL ELLIPSIS',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '202F': 'NARROW NO-BREAK SPACE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  '2212': 'MINUS SIGN',
  '3000': 'IDEOGRAPHIC SPACE',
  FB00: 'LATIN SMALL LIGATURE FF',
  FB01: 'LATIN SMALL LIGATURE FI',
  FB02: 'LATIN SMALL LIGATURE FL',
  FB03: 'LATIN SMALL LIGATURE FFI',
  FB04: 'LATIN SMALL LIGATURE FFL',
  FB05: 'LATIN SMALL LIGATURE LONG S T',
  FB06: 'LATIN SMALL LIGATURE ST',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FFFD: 'REPLACEMENT CHARACTER',
};

/** What is wrong with a kind of character, for people. */
const kinds: readonly (readonly [pattern: RegExp, code: string, why: string])[] = [
  [/[\u202A-\u202E\u2066-\u2069]/gu, 'hidden-character', 'turns the order of letters round, unseen'],
  [/[\u200B\u2060\uFEFF]/gu, 'hidden-character', 'nobody sees it, and it parts words from their quotes'],
  [/\u00AD/gu, 'hidden-character', 'it is left from a hyphenation'],
  [/[\uFB00-\uFB06]/gu, 'ligature', 'write the letters one by one'],
  [/[\uFBD3-\uFD3D\uFD50-\uFDEF\uFE70-\uFEFC\uFB50-\uFBB1]/gu, 'ligature', 'a letter form of a PDF; write the letters'],
  [/\uFFFD/gu, 'lost-character', 'a character was lost when the file was converted'],
  [/[\u2028\u2029]/gu, 'line-sign', 'end the line instead'],
  [/[\u0080-\u009F]/gu, 'line-sign', 'a control character, often of a wrong encoding'],
  [/[\uE000-\uF8FF]/gu, 'lost-character', 'it has no meaning outside the font of a PDF'],
  [/\t/gu, 'double-space', 'a tab inside the text'],
]; // prettier-ignore

/** Scripts whose words are told apart by a space without width. */
const usesZeroWidthSpace = /^(?:th|lo|km|my)\b/i;

/** Whole words of a religious text that Unicode has one sign for. */
const arabicSigns = /[\uFDF0-\uFDFD]/u;

/** How a character is called in messages: “U+00AD SOFT HYPHEN”. */
export function characterName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return [`U+${hex.padStart(4, '0')}`, names[hex.length === 1 ? `0${hex}` : hex]].filter(Boolean).join(' ');
}

/**
 * Warnings for characters in a line that travel unseen or broken, one for each character. What is right in a language is left
 * alone: joiners in Arabic and Indic scripts and emoji, no-break spaces, marks of direction, zero-width spaces in Thai.
 */
export function checkOddCharacters(line: string, language: string, path: string): Issue[] {
  return kinds.flatMap(([pattern, code, why]) => {
    const found = (line.match(pattern) ?? []).filter(
      (sign) => !(sign === '\u200B' && usesZeroWidthSpace.test(language)) && !arabicSigns.test(sign),
    );
    return [...new Set(found)].map((sign) => {
      const count = found.filter((other) => other === sign).length;
      const times = count === 1 ? '' : ` ${count} times`;
      return createIssue(code, path, `holds ${characterName(sign)}${times}: ${why}`);
    });
  });
}
