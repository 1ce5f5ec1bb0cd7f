import { createIssue, failure, success, type Issue, type Result } from '../result.ts';

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
    if (line !== line.trim()) {
      issues.push(createIssue('edge-space', `${path}:${index + 1}`, 'the line begins or ends with a space'));
    }
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(line)) {
      issues.push(
        createIssue('control-character', `${path}:${index + 1}`, 'the line holds a control character'),
      );
    }
    paragraphs.push(line);
  }
  const text = paragraphs.join('\n');
  if (text === '') issues.push(createIssue('empty-passage', path, 'the passage has no text'));
  if (text.length > maxLength) {
    issues.push(createIssue('passage-too-long', path, `the passage is longer than ${maxLength} characters`));
  }
  return issues.length > 0 ? failure(issues) : success(text);
}
