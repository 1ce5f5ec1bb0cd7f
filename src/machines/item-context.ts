import type { Response } from '../core/response/label.ts';
import { labelsWithin } from '../core/response/labels-within.ts';
import type { Marking } from '../core/response/marking.ts';
import type { Issue } from '../core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../core/scoring/score-item.ts';
import { openSection } from '../core/text/open-section.ts';
import { passageWithin } from '../core/text/passage-within.ts';
import type { Passage } from '../core/text/passage.ts';
import type { Span } from '../core/text/span.ts';
import type { LabelingInput } from './labeling-events.ts';

export interface ItemInput {
  readonly lesson: ScoreRequest['lesson'];
  /** Techniques of the lesson that are not looked for. */
  readonly leftOut: ScoreRequest['leftOut'];
  /** What pick mode may move by. */
  readonly units: LabelingInput['units'];
  readonly passage: Passage;
  readonly marking: Marking;
  /** The sections that are explained one by one; none where the passage is marked and checked as a whole. */
  readonly sections: readonly Span[];
  /** Where the sections end that have been explained, in UTF-16 offsets: marks before it can no longer be changed. */
  readonly closedTo: number;
  /** The labels as they stood at each check so far. */
  readonly tries: readonly Response[];
  /** After so many tries every answer is shown. */
  readonly maxTries: number;
  /** Whether marks are scored here at all. Where they are not, those that were scored before stay closed. */
  readonly isScored: boolean;
  /** Every answer was shown in an earlier visit: the marks can no longer be changed. */
  readonly wasRevealed: boolean;
}

export interface ItemContext extends ItemInput {
  /** Outcomes and explanations of the tries, or of the sections so far. Derived from marks and key, never stored. */
  readonly feedback: ItemFeedback | null;
  /** Why there is none, when scoring failed. */
  readonly issues: readonly Issue[];
}

/** What is open for marking: a section, or all of a passage that has none. */
export function openMarks({ passage, sections, closedTo, marking, units }: ItemContext): LabelingInput {
  const open = openSection(sections, closedTo);
  return { passage: open === undefined ? passage : passageWithin(passage, open), marking, units };
}

/** Where the section ends that is open. */
export function openEnd({ sections, closedTo }: ItemContext): number {
  return openSection(sections, closedTo)?.end ?? closedTo;
}

/** Asks about the marks as they stand: a new try. */
export function requestTry(context: ItemContext): ScoreRequest {
  return request(context, context.marking.response, context.tries);
}

/** Asks about the tries there were: marks that were changed since are no try yet. */
export function requestTries(context: ItemContext): ScoreRequest {
  const { tries, marking } = context;
  return request(context, tries.at(-1) ?? marking.response, tries.slice(0, -1));
}

/** Asks about the marks that begin before an offset: what is marked behind it is not checked yet. */
export function requestUpTo(context: ItemContext, end: number): ScoreRequest {
  const labels = labelsWithin(context.marking.response.labels, { start: 0, end });
  return request(context, { labels }, []);
}

function request(
  { lesson, passage, leftOut }: ItemContext,
  response: Response,
  earlier: readonly Response[],
): ScoreRequest {
  return { lesson, passage, leftOut, response, earlier };
}
