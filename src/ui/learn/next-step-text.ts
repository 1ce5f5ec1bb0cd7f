import type { StepId } from '../../core/lesson/lesson-schema.ts';
import { laterMessages } from '../messages/later-messages.ts';
import { messages } from '../messages/messages.ts';

/** What the button says that leads on from the outcomes to a step. */
export function nextStepText(step: StepId): string {
  if (step === 'report') return messages.check.toReport;
  if (step === 'second-look') return laterMessages.secondLook.begin;
  return laterMessages.secondLook.goOn(messages.steps[step]);
}
