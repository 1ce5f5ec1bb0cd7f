import { parseAttempt } from '../attempt/parse-attempt.ts';
import { inOrder, resumeStep } from '../attempt/learner-path.ts';
import type { StoredWork } from '../attempt/attempt-store.ts';
import type { StepId } from '../lesson/steps.ts';

/**
 * What a device tells of some work to whoever opens its assignment: enough to know one's own by, and nothing of what was
 * marked, written or scored in it.
 */
export interface WorkChoice {
  readonly workId: string;
  /** What it was last handed in with; left out where no name was given yet. */
  readonly name?: string;
  /** When it was begun, and where it is; left out for work that cannot be read. */
  readonly begun?: { readonly at: string; readonly step: StepId; readonly number: number };
}

/** The works to choose from, in the order given; `steps` are those of the lesson as the class does it. */
export function workChoices(works: readonly StoredWork[], steps: readonly StepId[]): readonly WorkChoice[] {
  return works.map(({ workId, raw }) => {
    const parsed = parseAttempt(raw);
    if (!parsed.ok) return { workId };
    const { startedAt, handedIn } = parsed.value;
    const step = resumeStep(steps, parsed.value);
    return {
      workId,
      ...(handedIn?.name === undefined ? {} : { name: handedIn.name }),
      begun: { at: startedAt, step, number: inOrder(steps).indexOf(step) + 1 },
    };
  });
}
