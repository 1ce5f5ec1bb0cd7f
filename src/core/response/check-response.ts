import { type Issue, createIssue } from '../base/result.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { type Label, type Response, responseLimits } from './label.ts';
import { applyEdit } from './apply-edit.ts';
import { invertEdit } from './invert-edit.ts';
import { isApplicableEdit } from './is-applicable-edit.ts';
import type { LabelEdit } from './label-edit.ts';
import { labelNumber } from './label-id.ts';
import type { Marking } from './marking.ts';

/**
 * Whether a response can be scored against this passage: every span within its text, every technique and every cited
 * card one of the lesson's, ids unique, nothing beyond the limits. Issues are `bad-span`, `unknown-technique`,
 * `unknown-card`, `reason-too-long`, `duplicate-id` and `too-many-labels`, each naming its field after `path`. No issues
 * for an empty response; cards are not looked at when the lesson’s are not known.
 */
export function checkResponse(
  response: Response,
  passage: Passage,
  techniques: readonly string[],
  path = 'response',
  cards?: readonly string[],
): Issue[] {
  const { labels } = response;
  const list = `${path} › labels`;
  const crowded = `${labels.length} labels are more than ${responseLimits.labels}`;
  return [
    ...(labels.length > responseLimits.labels ? [createIssue('too-many-labels', list, crowded)] : []),
    ...labels.flatMap((label, index) => checkLabel(label, passage, techniques, `${list}[${index}]`)),
    ...labels.flatMap(({ evidence }, index) => checkCard(evidence, cards, `${list}[${index}]`)),
    ...checkUniqueIds(labels, list),
  ];
}

function checkLabel(label: Label, passage: Passage, techniques: readonly string[], path: string): Issue[] {
  const { span, technique, reason } = label;
  const issues: Issue[] = [];
  if (!isSpanOf(passage.text, span)) {
    const message = `[${span.start}, ${span.end}) is no stretch of a passage of ${passage.text.length} characters`;
    issues.push(createIssue('bad-span', `${path}.span`, message));
  }
  if (!techniques.includes(technique)) {
    const message = `“${technique}” is none of ${techniques.join(', ')}`;
    issues.push(createIssue('unknown-technique', `${path}.technique`, message));
  }
  if (reason !== undefined && reason.length > responseLimits.reasonLength) {
    const message = `is longer than ${responseLimits.reasonLength} characters`;
    issues.push(createIssue('reason-too-long', `${path}.reason`, message));
  }
  return issues;
}

function checkCard(
  evidence: string | undefined,
  cards: readonly string[] | undefined,
  path: string,
): Issue[] {
  if (evidence === undefined || cards === undefined || cards.includes(evidence)) return [];
  return [createIssue('unknown-card', `${path}.evidence`, `“${evidence}” is no card of the source shelf`)];
}

function isSpanOf(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

/**
 * Whether the parts of a marking agree: `duplicate-id` for two labels with one id, `broken-history` when an edit could
 * not be undone or redone, `label-count` when the next id would be one that was given before.
 */
export function checkMarking(marking: Marking, path: string): Issue[] {
  const { response, history } = marking;
  return [
    ...checkUniqueIds(response.labels, `${path}.response.labels`),
    ...checkStack(response, history.done.map(invertEdit), `${path}.history.done`),
    ...checkStack(response, history.undone, `${path}.history.undone`),
    ...checkCount(marking, path),
  ];
}

/** Plays a stack of edits from its top; stops at the first that does not fit, for the rest say nothing after that. */
function checkStack(response: Response, stack: readonly LabelEdit[], path: string): Issue[] {
  let current = response;
  for (const [index, edit] of [...stack.entries()].toReversed()) {
    if (!isApplicableEdit(current, edit)) {
      return [createIssue('broken-history', `${path}[${index}]`, 'the edit does not fit the labels')];
    }
    current = applyEdit(current, edit);
  }
  return [];
}

function checkCount({ response, history, lastLabel }: Marking, path: string): Issue[] {
  const edited = [...history.done, ...history.undone].flatMap(({ before, after }) => [before, after]);
  const known = [...response.labels, ...edited].filter((label): label is Label => label !== null);
  const highest = known.reduce((number, { id }) => Math.max(number, labelNumber(id)), 0);
  if (highest <= lastLabel) return [];
  return [
    createIssue('label-count', `${path}.lastLabel`, `must be at least ${highest}, the highest id in use`),
  ];
}

/** One `duplicate-id` issue for each label whose id an earlier label has; a label without an id has no twin. */
export function checkUniqueIds(labels: readonly { readonly id?: string }[], path: string): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [index, { id }] of labels.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      issues.push(createIssue('duplicate-id', `${path}[${index}].id`, `an earlier label is ${id} too`));
    }
    seen.add(id);
  }
  return issues;
}
