import type { Technique } from '../../core/lesson/technique-schema.ts';
import { compareSpans } from '../../core/text/span.ts';
import { laterMessages } from '../messages/later-messages.ts';
import { techniqueLook, techniqueName, type ShownMark } from './mark-layers.ts';
import type { OutcomeNote } from './outcome-note.ts';

/**
 * The explanations a learner may have who is still looking: what became of their own marks. What they missed and what
 * they rightly left is not among them, and a mark that is not right yet is told without the words, the name and the
 * reason that would be.
 */
export function ownMarkNotes(
  notes: readonly OutcomeNote[],
  marks: readonly ShownMark[],
  techniques: readonly Technique[],
): OutcomeNote[] {
  const own = notes.flatMap((note) => {
    const { outcome } = note;
    if (!note.isMain || outcome.outcome === 'missed') return [];
    if (outcome.outcome !== 'mislabeled' && outcome.outcome !== 'partial') return [note];
    const mine = marks.filter(({ label }) => outcome.labels.includes(label.id));
    return mine.slice(0, 1).map((mark) => cover(note, mark, techniques));
  });
  return own.toSorted((a, b) => compareSpans(a.outcome.span, b.outcome.span));
}

/** An explanation put over the learner's own words, with nothing in it that they did not know. */
function cover(
  { outcome, questions }: OutcomeNote,
  { label, quote }: ShownMark,
  techniques: readonly Technique[],
): OutcomeNote {
  const { titles, covered, coveredStatus } = laterMessages.secondLook;
  const kind = outcome.outcome === 'partial' ? 'partial' : 'mislabeled';
  return {
    outcome: { ...outcome, span: label.span },
    id: `mark-${label.id}-${kind}`,
    title: titles[kind],
    status: coveredStatus(techniqueName(techniques, label.technique)),
    look: techniqueLook(techniques, label.technique),
    quote,
    marked: [],
    rationale: covered[kind],
    evidence: [],
    questions,
    isMain: true,
  };
}
