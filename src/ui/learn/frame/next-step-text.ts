import type { StepId } from '../../../core/lesson/steps.ts';
import { messages } from '../../words/words.ts';

/** What the button says that leads on from the outcomes to a step. */
export function nextStepText(step: StepId): string {
  return messages.steps.goOn[step] ?? messages.steps.next(messages.steps[step]);
}
