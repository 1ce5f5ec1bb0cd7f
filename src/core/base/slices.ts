/**
 * Work that others can have their turn in between: every step is short, and the last one gives what it came to. Whoever does it
 * asks for one step after the other.
 */
export type Steps<Outcome> = Generator<undefined, Outcome, undefined>;

/** Does all the steps in one go. */
export function finishSteps<Outcome>(steps: Steps<Outcome>): Outcome {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
