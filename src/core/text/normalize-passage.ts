import { createIssue, failure, success, type Issue, type Result } from '../base/result.ts';
import { characterName } from './lint/odd-characters.ts';

/** A passage longer than this is refused: four times the longest text the budgets are measured with. */
const maxLength = 2_000_000;

/**
 * Turns a passage file into the text learners see: NFC, one paragraph a line, without a byte order mark, carriage
 * returns or blank lines. Everything else is kept as supplied. Fails on an empty file, control characters,
 * or space at the edge of a line (it would shift what an author counts).
 */
export function normalizePassage(raw: string, path: string): Result<string> {
  const lines = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .split('\n');
  const issues: Issue[] = [];
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    issues.push(...checkLine(line, `${path}:${index + 1}`));
    paragraphs.push(line);
  }
  const text = paragraphs.join('\n');
  if (text === '') issues.push(createIssue('empty-passage', path, 'the passage has no text'));
  if (text.length > maxLength) {
    issues.push(createIssue('passage-too-long', path, `the passage is longer than ${maxLength} characters`));
  }
  return issues.length > 0 ? failure(issues) : success(text);
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function checkLine(line: string, path: string): Issue[] {
  const found = [...new Set(line.match(controls))];
  // A form feed counts as space for JavaScript, and is none to whoever looks for one.
  const inside = line.replace(controls, '');
  const edge = [inside.charAt(0), inside.charAt(inside.length - 1)].find((sign) => sign.trim() === '');
  const name = edge === undefined || edge === ' ' ? 'a space' : characterName(edge);
  return [
    ...(inside !== inside.trim()
      ? [createIssue('edge-space', path, `the line begins or ends with ${name}`)]
      : []),
    ...found.map((sign) =>
      createIssue('control-character', path, `the line holds the control character ${characterName(sign)}`),
    ),
  ];
}
