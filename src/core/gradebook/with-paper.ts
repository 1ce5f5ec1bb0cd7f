import { encodeHandIn } from '../exchange/encode-hand-in.ts';
import type { HandInAssignment } from '../exchange/hand-in.ts';
import type { PaperEntry } from './gradebook-desk.ts';
import type { Gradebook } from './gradebook.ts';
import { paperHandIn } from './paper-hand-in.ts';
import { withTexts } from './with-texts.ts';

/** The source of what was typed in. */
export const paperSource = 'paper';

/**
 * The gradebook with what one learner marked on paper, as work for the assignment that is shown, or for the only one there
 * is. It goes the way of every other hand-in, as a code. `random` gives that many bytes.
 */
export function withPaper(
  gradebook: Gradebook,
  entry: PaperEntry,
  now: string,
  random: (length: number) => Uint8Array,
): Gradebook {
  const handIn = paperHandIn(gradebook.lesson.bundle, entry, now, random, shownAssignment(gradebook));
  return withTexts(gradebook, [{ name: paperSource, text: encodeHandIn(handIn) }], now);
}

function shownAssignment({ entries, group }: Gradebook): HandInAssignment | null {
  const assignments = entries.map(({ submission }) => submission.handIn.assignment);
  if (group !== undefined) return assignments.find((one) => (one?.id ?? null) === group) ?? null;
  const [first = null] = assignments;
  return assignments.every((one) => one?.id === first?.id) ? first : null;
}
