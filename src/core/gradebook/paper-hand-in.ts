import { editionOf } from '../attempt/edition-of.ts';
import { createAttempt } from '../attempt/create-attempt.ts';
import type { AttemptItem } from '../attempt/attempt.ts';
import { toBase64Url } from '../base64url.ts';
import { createHandIn } from '../exchange/create-hand-in.ts';
import type { HandIn, HandInAssignment } from '../exchange/hand-in.ts';
import { firstItem } from '../lesson/first-item.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { Label, Response } from '../response/label.ts';
import { spanOfUnits } from '../text/pick-units.ts';
import type { PaperEntry } from './gradebook-desk.ts';

/**
 * What was marked on paper as a hand-in: whole sentences, one try, no times but that of typing in. A mark that is there
 * twice counts once. `random` gives that many bytes. Throws for a sentence that the passage does not have.
 */
export function paperHandIn(
  bundle: LessonBundle,
  entry: PaperEntry,
  now: string,
  random: (length: number) => Uint8Array,
  assignment: HandInAssignment | null = null,
): HandIn {
  const { item } = firstItem(bundle);
  const response = respond(bundle, entry);
  const begun = createAttempt({
    id: toBase64Url(random(15)),
    ...editionOf(bundle),
    now,
    firstStep: 'report',
    firstForm: 'a',
  });
  const work: AttemptItem = {
    marking: { response, history: { done: [], undone: [] }, lastLabel: response.labels.length },
    checkedAt: now,
    tries: [response],
    hints: {},
    disagreements: [],
  };
  const attempt = { ...begun, items: { ...begun.items, [item.id]: work } };
  const handIn = createHandIn({ attempt, assignment: null, name: entry.name, medium: 'paper', now });
  return { ...handIn, assignment };
}

function respond(bundle: LessonBundle, { marks }: PaperEntry): Response {
  const { passage } = firstItem(bundle);
  const distinct = new Map(marks.map((mark) => [`${mark.sentence} ${mark.technique}`, mark]));
  const sorted = [...distinct.values()].toSorted((a, b) => a.sentence - b.sentence);
  const labels = sorted.map(({ sentence, technique }, index): Label => {
    const span = spanOfUnits(passage, 'sentence', sentence, sentence);
    if (span === undefined) throw new RangeError(`the passage has no sentence ${sentence}`);
    return { id: `m${index + 1}`, span, technique };
  });
  return { labels };
}
