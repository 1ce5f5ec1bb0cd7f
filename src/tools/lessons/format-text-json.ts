import type { PassageStructure } from '../../core/text/passage.ts';
import type { Span } from '../../core/text/span.ts';

/**
 * `text.json` as an author reviews it and version control shows it: one sentence a line,
 * and beside it the words of that sentence on one line each.
 */
export function formatTextJson(passages: Readonly<Record<string, PassageStructure>>): string {
  const entries = Object.entries(passages).map(
    ([id, structure]) => `    ${JSON.stringify(id)}: ${formatStructure(structure)}`,
  );
  return `{\n  "schema": 1,\n  "passages": {\n${entries.join(',\n')}\n  }\n}\n`;
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
