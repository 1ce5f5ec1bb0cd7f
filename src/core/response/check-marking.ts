import { createIssue, type Issue } from '../result.ts';
import { applyEdit } from './apply-edit.ts';
import { checkUniqueIds } from './check-unique-ids.ts';
import { invertEdit } from './invert-edit.ts';
import { isApplicableEdit } from './is-applicable-edit.ts';
import type { LabelEdit } from './label-edit.ts';
import { labelNumber } from './label-id.ts';
import type { Label, Response } from './label.ts';
import type { Marking } from './marking.ts';

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
