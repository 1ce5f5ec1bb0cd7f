import { createIssue, type Issue } from '../../base/result.ts';

const windows1252 = '\\u0080-\\u009F€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ';

/** Letters as they look when UTF-8 was read as Windows-1252 (“cafÃ©”, “itâ€™s”); capitals of Portuguese (“IRMÃ”) are none. */
const mojibake = new RegExp(
  [
    `Ã[${windows1252}¡-º¼-¿]`,
    '(?<=\\p{Ll})Ã[\\s“”‘’»–—…]',
    `Â[\\u00A0-º¼-¿]`,
    'â€',
    'ï»¿',
    `(?:[ÐÑØÙ][${windows1252}\\u00A0-¿‘’“”–—…]){2,}`,
  ].join('|'),
  'u',
);

const leftovers: readonly (readonly [pattern: RegExp, code: string, what: string])[] = [
  [mojibake, 'mojibake', 'looks like a wrong encoding'],
  [/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/iu, 'markup', 'looks like a tag'],
  [/&(?:[a-z][a-z0-9]{2,30}|lt|gt|#\d{1,7}|#x[0-9a-f]{1,6});/iu, 'markup', 'looks like an entity'],
  [/(?<!\S)(\*\*|__|~~)(?=\S)[^*_~]+(?<=\S)\1/u, 'markdown', 'looks like Markdown'],
  [
    /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_]*[^\s*_]\1(?![\p{L}\p{N}*_])/u,
    'markdown',
    'looks like Markdown',
  ],
  [/^(?:#{1,6}|>|[*+])\s+\S+/u, 'markdown', 'looks like Markdown'],
  [/!?\[[^\]]+\]\((?:https?:|#|\/)[^)]*\)/u, 'markdown', 'looks like Markdown'],
  [/`[^`]+`/u, 'markdown', 'looks like Markdown'],
  [/\\[*_#[\]()>.-]/u, 'markdown', 'looks like Markdown'],
  [/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/u, 'markdown', 'looks like Markdown'],
  [/\S* {2,}\S*/u, 'double-space', 'has more than one space'],
];

/** Warnings for what other formats leave behind in a line of text: wrong encodings, tags, entities, Markdown, double spaces. */
export function checkLeftovers(line: string, path: string): Issue[] {
  return leftovers.flatMap(([pattern, code, what]) => {
    const found = pattern.exec(line)?.[0];
    return found === undefined ? [] : [createIssue(code, path, `“${shortened(found)}” ${what}`)];
  });
}

function shortened(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 39)}…`;
}
