import type { Technique } from '../../core/lesson/technique-schema.ts';

/**
 * A short code for each technique, to write beside a line: its first letter, or where two share it the first letters of
 * all its words, or else the letter and its place in the list. No two are the same.
 */
export function techniqueCodes(techniques: readonly Technique[]): ReadonlyMap<string, string> {
  const first = techniques.map(({ name }) => initials(name).slice(0, 1));
  const all = techniques.map(({ name }) => initials(name).join(''));
  const letters = first.map((entry) => entry.join(''));
  const codes = techniques.map(({ id }, index): [string, string] => {
    const choices = [letters, all].map((list) => ({ list, code: list[index] ?? '' }));
    const free = choices.find(({ list, code }) => list.filter((other) => other === code).length === 1);
    return [id, free?.code ?? `${letters[index] ?? ''}${index + 1}`];
  });
  return new Map(codes);
}

function initials(name: string): string[] {
  return name
    .split(/\s+/u)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .filter((letter) => letter !== '');
}
