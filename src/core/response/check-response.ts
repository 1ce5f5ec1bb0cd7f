import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { checkUniqueIds } from './check-unique-ids.ts';
import type { Label, Response } from './label.ts';
import { responseLimits } from './response-limits.ts';

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
