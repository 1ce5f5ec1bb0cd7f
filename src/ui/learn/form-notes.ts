import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { Label } from '../../core/response/label.ts';
import { formOutcome, type FormOutcome } from '../../core/scoring/form-outcome.ts';
import type { ItemFeedback } from '../../core/scoring/item-feedback.ts';
import type { Passage } from '../../core/text/passage.ts';
import { messages } from '../messages/messages.ts';
import type { PassageLayer } from '../passage/passage-layer.ts';
import { shownMarks, techniqueName } from './mark-layers.ts';
import { outcomeNotes, type OutcomeNote } from './outcome-note.ts';

/** One short passage explained: what became of it, why, and the words it is about. */
export interface FormNotes {
  readonly outcome: FormOutcome;
  /** In a few words: "Found and named". */
  readonly verdict: string;
  /** What the verdict leaves open: how much was found, which name was given. */
  readonly detail: string | undefined;
  /** The flaw, or why the passage holds up, first; then marks on other words. */
  readonly notes: readonly OutcomeNote[];
  readonly layers: readonly PassageLayer[];
}

/** Explains a checked passage of a form. */
export function formNotes(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  labels: readonly Label[],
): FormNotes {
  const outcome = formOutcome(feedback.score);
  const notes = outcomeNotes(passage, feedback, techniques, shownMarks(passage, techniques, labels));
  const isAboutMark = ({ outcome: { type } }: OutcomeNote) => type === 'plain';
  return {
    outcome,
    verdict: messages.forms.verdicts[outcome],
    detail: detailOf(notes, techniques),
    notes: [...notes.filter((note) => !isAboutMark(note)), ...notes.filter(isAboutMark)],
    layers: notes.map(layerOf),
  };
}

function detailOf(notes: readonly OutcomeNote[], techniques: readonly Technique[]): string | undefined {
  const flaw = notes.map(({ outcome }) => outcome).find((outcome) => outcome.type === 'annotation');
  if (flaw === undefined) return undefined;
  const isMisnamed = !flaw.isNamed && flaw.given !== undefined;
  const parts = [
    ...(flaw.outcome === 'partial' ? [messages.forms.partly(flaw.foundWords, flaw.coreWords)] : []),
    ...(isMisnamed ? [messages.forms.misnamed(techniqueName(techniques, flaw.given))] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Without tags: each passage has its explanation right beside it. */
function layerOf({ id, outcome, look }: OutcomeNote): PassageLayer {
  const drawing = outcome.outcome === 'missed' ? ' missed' : outcome.outcome === 'respected' ? ' quiet' : '';
  return { id, span: outcome.span, look: `${look}${drawing}` };
}
