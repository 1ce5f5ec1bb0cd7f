import type { Adjustment } from './adjustment.ts';
import type { Gradebook } from './gradebook.ts';
import { withTexts } from './with-texts.ts';

/** The gradebook with one more change to the key, in place of one with the same id. */
export function withAdjustment(gradebook: Gradebook, adjustment: Adjustment): Gradebook {
  const others = gradebook.adjustments.filter(({ id }) => id !== adjustment.id);
  const { grants } = adjustment;
  const declined = gradebook.declined.filter((appeal) => appeal !== grants);
  return { ...gradebook, adjustments: [...others, adjustment], declined };
}

/** The gradebook without a change to the key, by its id. */
export function withoutAdjustment(gradebook: Gradebook, id: string): Gradebook {
  return { ...gradebook, adjustments: gradebook.adjustments.filter((adjustment) => adjustment.id !== id) };
}

/** The gradebook with an appeal declined, or open again. */
export function withDecision(gradebook: Gradebook, appeal: string, isDeclined: boolean): Gradebook {
  const others = gradebook.declined.filter((id) => id !== appeal);
  return { ...gradebook, declined: isDeclined ? [...others, appeal] : others };
}

/** The gradebook showing one assignment's hand-ins, or all with `undefined`. */
export function withGroup(gradebook: Gradebook, group: string | null | undefined): Gradebook {
  return { ...gradebook, group };
}

/** The gradebook without a submission, by its id, or without the refusals of a source. */
export function withoutSource(gradebook: Gradebook, id: string): Gradebook {
  return {
    ...gradebook,
    entries: gradebook.entries.filter(({ submission }) => submission.id !== id),
    refused: gradebook.refused.filter(({ refusal }) => refusal.source !== id),
  };
}

/** The gradebook with one more key, and every sealed text that was refused before read again. */
export function withSecretKey(gradebook: Gradebook, secretKey: string, now: string): Gradebook {
  const sealed = gradebook.refused.flatMap(({ refusal, code }) =>
    code === undefined ? [] : [{ name: refusal.source, text: code }],
  );
  const opened: Gradebook = {
    ...gradebook,
    secretKeys: [...new Set([...gradebook.secretKeys, secretKey])],
    refused: gradebook.refused.filter(({ code }) => code === undefined),
  };
  return withTexts(opened, sealed, now);
}
