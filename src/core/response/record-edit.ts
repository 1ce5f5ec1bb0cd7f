import { applyEdit } from './apply-edit.ts';
import type { LabelEdit } from './label-edit.ts';
import { labelNumber } from './label-id.ts';
import type { Marking } from './marking.ts';
import { responseLimits } from './response-limits.ts';

/**
 * Does the edit and remembers it as the next one to undo. What had been undone can no longer be redone; of more than
 * 200 edits the oldest is forgotten. Throws when the edit was not made for this marking.
 */
export function recordEdit(marking: Marking, edit: LabelEdit): Marking {
  const number = edit.after === null ? 0 : labelNumber(edit.after.id);
  return {
    response: applyEdit(marking.response, edit),
    history: { done: [...marking.history.done, edit].slice(-responseLimits.history), undone: [] },
    lastLabel: Math.max(marking.lastLabel, number),
  };
}
