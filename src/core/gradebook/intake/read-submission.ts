import { checkSettings } from '../../assignment/check-settings.ts';
import type { Attempt } from '../../attempt/attempt.ts';
import { attemptOfHandIn, readHandIn } from '../../exchange/read-hand-in.ts';
import type { HandIn } from '../../exchange/hand-in.ts';
import { receiptOf } from '../../exchange/receipt.ts';
import { checkResponse } from '../../response/check-response.ts';
import { type Issue, type Result, createIssue, failure, success } from '../../base/result.ts';
import type { Gradebook, GradebookEntry, RefusedText, Submission } from '../gradebook.ts';
import { nameOtherFile } from './name-other-file.ts';
import { findCodes } from '../../exchange/hand-in-code.ts';
import { groupBy } from '../../base/group-by.ts';

/** Nobody reads more reasons than this, and a made-up file could give thousands. */
const mostIssues = 20;

/** Where a hand-in is read: the lesson it should belong to, and what sealed ones are opened with. */
type Reading = Pick<Gradebook, 'lesson' | 'secretKeys'>;

/**
 * Reads a hand-in and checks that it belongs to the lesson: the same texts, every mark and every try within them, with a
 * technique of the lesson, citing only cards of its shelf, and settings that leave something to look for. Nothing it says of
 * scores is read. Fails with the issues of `readHandIn` or, for what is none, of `nameOtherFile`; with those of
 * `attemptOfHandIn`, `checkResponse` or `checkSettings`, at most 20.
 */
function readSubmission(
  { lesson, secretKeys }: Reading,
  { name, text }: { readonly name: string; readonly text: string },
): Result<Submission> {
  const handIn = readHandIn(text, secretKeys);
  if (!handIn.ok) return failure(reasonsFor(handIn.issues, text));
  const attempt = attemptOfHandIn(handIn.value, lesson.edition);
  if (!attempt.ok) return failure(attempt.issues.slice(0, mostIssues));
  const issues = [...checkAssignment(handIn.value, lesson), ...checkWork(attempt.value, lesson)];
  if (issues.length > 0) return failure(issues.slice(0, mostIssues));
  const id = receiptOf(handIn.value);
  return success({ id, source: name, handIn: handIn.value, attempt: attempt.value });
}

/** What is no hand-in at all is told for what it is, where that can be seen. */
function reasonsFor(issues: readonly Issue[], text: string): readonly Issue[] {
  const isNone = issues.some(({ code }) => code === 'no-hand-in' || code === 'too-long');
  const other = isNone ? nameOtherFile(text) : undefined;
  return other === undefined ? issues.slice(0, mostIssues) : [other];
}

function checkAssignment({ assignment }: HandIn, { bundle }: Gradebook['lesson']): readonly Issue[] {
  if (assignment === null) return [];
  // Steps come and go with versions of a lesson whose texts stay the same; they do not matter to a score.
  const settings = { ...assignment.settings, stepsOff: [] };
  const checked = checkSettings(bundle.lesson, settings, 'assignment › settings');
  return checked.ok ? [] : checked.issues;
}

function checkWork(attempt: Attempt, { bundle }: Gradebook['lesson']): Issue[] {
  const { techniques } = bundle.lesson;
  const cards = (bundle.cards ?? []).map(({ id }) => id);
  return Object.entries(attempt.items).flatMap(([itemId, { marking, tries }]) => {
    const passage = bundle.passages[itemId];
    if (passage === undefined) return [];
    const path = `work › items.${itemId}`;
    return [
      ...checkResponse(marking.response, passage, techniques, `${path}.response`, cards),
      ...tries.flatMap((response, index) =>
        checkResponse(response, passage, techniques, `${path}.tries[${index}]`, cards),
      ),
    ];
  });
}

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
