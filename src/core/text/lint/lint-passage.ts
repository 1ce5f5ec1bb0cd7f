import type { Issue } from '../../base/result.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLineLayout } from '../line-layout.ts';
import { checkOddCharacters } from './odd-characters.ts';

/**
 * What looks broken in a passage file: text wrapped to the lines of a page, hyphens, heads and numbers of pages, characters
 * nobody sees, wrong encodings, tags, entities, Markdown, double spaces. All of it can be meant, so these are warnings; each
 * names its line, and a character by code point and name. What `normalizePassage` refuses is not repeated.
 */
export function lintPassage(raw: string, language: string, path: string): Issue[] {
  const lines = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  return [
    ...checkLineLayout(lines, path),
    ...lines.flatMap(({ text, number }) => [
      ...checkOddCharacters(text, language, `${path}:${number}`),
      ...checkLeftovers(text, `${path}:${number}`),
    ]),
  ];
}
