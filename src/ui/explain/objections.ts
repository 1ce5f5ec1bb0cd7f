import type { AttemptItem, Disagreement } from '../../core/attempt/attempt.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../core/scoring/score-item.ts';
import type { Passage } from '../../core/text/passage.ts';
import { messages } from '../words/words.ts';
import { shownMarks } from '../lesson/shown-marks.ts';
import { outcomeNotes } from './outcome-note.ts';
import type { ItemOutcome } from '../../core/scoring/outcomes/outcome.ts';

/** An objection with what it is to. */
export interface ShownObjection extends Disagreement {
  readonly title: string;
  readonly quote: string;
}

/** The learner's objections in the order they made them. One to a mark that a later try no longer has is shown too. */
export function shownObjections(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  { disagreements, tries }: AttemptItem,
): ShownObjection[] {
  const notes = outcomeNotes(passage, feedback, techniques, []);
  const everMarked = shownMarks(
    passage,
    techniques,
    tries.toReversed().flatMap(({ labels }) => labels),
  );
  return disagreements.map((objection) => {
    const note = notes.find(({ outcome }) => outcomeId(outcome) === objection.outcome);
    if (note !== undefined) return { ...objection, title: note.title, quote: note.quote };
    const mark = everMarked.find(
      ({ label: { id } }) => outcomeId({ type: 'plain', id }) === objection.outcome,
    );
    return { ...objection, title: messages.check.titles.plain, quote: mark?.quote ?? '' };
  });
}

/** What an objection calls an outcome: `annotation:sl1`. */
export function outcomeId({ type, id }: Pick<ItemOutcome, 'type' | 'id'>): string {
  return `${type}:${id}`;
}
