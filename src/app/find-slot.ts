import { workChoices } from '../core/assignment/work-choice.ts';
import { freeSlot, isSlotOf, isTouched, worksOf } from '../core/assignment/work-slots.ts';
import type { AttemptStore, StoredWork } from '../core/attempt/attempt-store.ts';
import type { OpeningRequest, WhoseQuestion } from './lesson-opening.ts';
import type { StepId } from '../core/lesson/steps.ts';

/** What the tab remembers of whose work it is about. */
export interface SlotMemory {
  readonly recall: (base: string) => string | undefined;
  readonly remember: (base: string, workId: string) => void;
}

/** The name of the work to open, or the question whose it is. What a learner does alone is one work, and asks nothing. */
export async function findSlot(
  { assigned, whose }: OpeningRequest,
  store: Pick<AttemptStore, 'list'>,
  { recall, remember }: SlotMemory,
  steps: readonly StepId[],
): Promise<string | WhoseQuestion> {
  const base = assigned.workId;
  if (assigned.assignment === undefined) return base;
  const chosen = chosenSlot(whose, base, recall);
  if (chosen !== undefined) return kept(chosen);
  const works = worksOf(base, await listed(store));
  if (whose.type === 'new') return kept(freeSlot(base, works));
  const touched = works.filter(isTouched);
  if (whose.type === 'remembered' && touched.length === 0) return kept(works[0]?.workId ?? base);
  return { type: 'whose', works: workChoices(touched, steps) };

  function kept(workId: string): string {
    remember(base, workId);
    return workId;
  }
}

function chosenSlot(
  whose: OpeningRequest['whose'],
  base: string,
  recall: SlotMemory['recall'],
): string | undefined {
  if (whose.type === 'work') return isSlotOf(base, whose.workId) ? whose.workId : undefined;
  return whose.type === 'remembered' ? recall(base) : undefined;
}

/** A device that cannot even be read opens the first slot, as if nothing were there; opening says what is wrong. */
async function listed(store: Pick<AttemptStore, 'list'>): Promise<readonly StoredWork[]> {
  try {
    return await store.list();
  } catch {
    return [];
  }
}
