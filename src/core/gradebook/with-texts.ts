import { findCodes } from '../exchange/hand-in-code.ts';
import { createIssue, type Issue } from '../result.ts';
import type { Gradebook, GradebookEntry, RefusedText } from './gradebook.ts';
import { groupBy } from './group-by.ts';
import { readSubmission } from './read-submission.ts';

/** A text that somebody gave, and the file it was in or how else it came. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The gradebook with every hand-in that can be read from these texts, and a refusal with its reasons for each of the others:
 * the codes of `readSubmission`, and `duplicate` for one that is in already. O(texts + learners) besides reading.
 */
export function withTexts(gradebook: Gradebook, texts: readonly NamedText[], now: string): Gradebook {
  const known = new Map(gradebook.entries.map(({ submission: { id, source } }) => [id, source]));
  const waiting = new Map(gradebook.refused.map(({ refusal, code }) => [code, refusal.source]));
  const entries: GradebookEntry[] = [];
  const refused: RefusedText[] = [];
  for (const { name, text } of texts) {
    const read = readSubmission(gradebook, { name, text });
    if (!read.ok) {
      const kept = refuse(name, read.issues, text);
      const from = kept.code === undefined ? undefined : waiting.get(kept.code);
      refused.push(from === undefined ? kept : refuseAgain(name, from));
      if (kept.code !== undefined && from === undefined) waiting.set(kept.code, name);
      continue;
    }
    const there = known.get(read.value.id);
    if (there !== undefined) {
      refused.push(refuseAgain(name, there));
      continue;
    }
    known.set(read.value.id, name);
    entries.push({ submission: read.value, code: codeIn(text), addedAt: now });
  }
  return {
    ...gradebook,
    entries: [...gradebook.entries, ...entries],
    refused: [...gradebook.refused, ...refused],
  };
}

/** The code alone, without the message or the file around it. */
function codeIn(text: string): string {
  return findCodes(text).find(({ isWhole }) => isWhole)?.text ?? text;
}

/** Whether another key might open what was refused. */
function isSealed(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'sealed' || code === 'wrong-key');
}

function refuse(source: string, issues: readonly Issue[], text?: string): RefusedText {
  const refusal = { source, issues };
  return text !== undefined && isSealed(issues) ? { refusal, code: codeIn(text) } : { refusal };
}

/** What is in already, opened or waiting for its key. */
function refuseAgain(source: string, from: string): RefusedText {
  return refuse(source, [createIssue('duplicate', source, `is here already, from ${from}`)]);
}

/** The gradebook with a refusal for everything that could not even be opened as text: the issues of `readSource`. */
export function withUnread(gradebook: Gradebook, issues: readonly Issue[]): Gradebook {
  const bySource = groupBy(issues, ({ path }) => path);
  const refused = [...bySource].map(([source, reasons]) => refuse(source, reasons));
  return refused.length === 0 ? gradebook : { ...gradebook, refused: [...gradebook.refused, ...refused] };
}
