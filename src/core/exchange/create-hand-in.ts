import type { Attempt, AttemptItem } from '../attempt/attempt.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { cleanName } from './clean-name.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { HandIn, HandInItem, HandInWork } from './hand-in.ts';

/** What a hand-in is made of. */
export interface NewHandIn {
  readonly attempt: Attempt;
  /** `null` for work that no assignment asked for. */
  readonly assignment: Assignment | null;
  /** As it was typed. */
  readonly name: string;
  readonly medium: HandIn['medium'];
  readonly now: string;
}

/** Makes a hand-in of an attempt as it stands: without undo histories, and with the name as `cleanName` leaves it. */
export function createHandIn({ attempt, assignment, name, medium, now }: NewHandIn): HandIn {
  return {
    assignment:
      assignment === null
        ? null
        : { id: assignment.id, settings: assignment.settings, mode: assignment.mode },
    name: cleanName(name),
    medium,
    handedInAt: now,
    texts: fingerprintOf(attempt.passages),
    work: workOf(attempt),
  };
}

/** Names every field: what an attempt knows of earlier hand-ins does not travel. */
function workOf(attempt: Attempt): HandInWork {
  const { schema, id, lesson, startedAt, updatedAt, step, furthest, firstForm, shelf, reflection } = attempt;
  const { firstRead, repair, finishedAt } = attempt;
  const items = Object.entries(attempt.items).map(([itemId, item]) => [itemId, itemOf(item)] as const);
  return {
    schema,
    id,
    lesson: { id: lesson.id, version: lesson.version },
    startedAt,
    updatedAt,
    step,
    furthest,
    firstForm,
    ...(firstRead === undefined ? {} : { firstRead }),
    shelf,
    ...(repair === undefined ? {} : { repair }),
    reflection,
    items: Object.fromEntries(items),
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
}

function itemOf({ marking, ...rest }: AttemptItem): HandInItem {
  return { response: marking.response, ...rest };
}
