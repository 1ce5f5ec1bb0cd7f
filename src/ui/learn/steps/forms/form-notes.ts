import type { Technique } from '../../../../core/lesson/technique-schema.ts';
import type { Label } from '../../../../core/response/label.ts';
import { type FormOutcome, reviewOutcome } from '../../../../core/scoring/outcomes/form-outcome.ts';
import type { ItemFeedback } from '../../../../core/scoring/score-item.ts';
import type { Passage } from '../../../../core/text/passage.ts';
import { laterMessages } from '../../../words/later.ts';
import type { PassageLayer } from '../../../passage/render-paragraph.ts';
import { shownMarks, techniqueName } from '../../../lesson/shown-marks.ts';
import { outcomeNotes, type OutcomeNote } from '../../../explain/outcome-note.ts';

/** One explanation of a short passage; which words it is about is quoted, not numbered. */
export type FormNote = Pick<
  OutcomeNote,
  'id' | 'outcome' | 'title' | 'look' | 'quote' | 'marked' | 'chain' | 'rationale'
>;

/** One short passage explained: what became of it, why, and the words it is about. */
export interface FormNotes {
  readonly outcome: FormOutcome;
  /** In a few words: "Found and named". */
  readonly verdict: string;
  /** What the verdict leaves open: how much was found, which name was given. */
  readonly detail: string | undefined;
  /** The flaw, or why the passage holds up, first; then marks on other words. */
  readonly notes: readonly FormNote[];
  readonly layers: readonly PassageLayer[];
}

/** Explains a checked passage of a form, or of a review that asks `about` one entry. */
export function formNotes(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  labels: readonly Label[],
  about?: string,
): FormNotes {
  const outcome = reviewOutcome(passage, feedback.score, about);
  const { verdicts } = about === undefined ? laterMessages.forms : laterMessages.review;
  const notes = outcomeNotes(passage, feedback, techniques, shownMarks(passage, techniques, labels));
  const told = notes
    .filter((note) => !isToldAlready(note, notes))
    .map((note) => named(note, feedback, techniques));
  return {
    outcome,
    verdict: verdicts[outcome],
    detail: detailOf(notes, techniques),
    notes: [...told.filter((note) => !isAboutMark(note)), ...told.filter(isAboutMark)],
    // Wide marks come first, so that a flaw inside one stays visible.
    layers: told.toSorted((a, b) => b.quote.length - a.quote.length).map(layerOf),
  };
}

/** Whether it is about plain words that were marked, and not about the key. */
function isAboutMark({ outcome: { type } }: FormNote): boolean {
  return type === 'plain';
}

/** A mark that runs over the edge of a sound passage needs no second explanation. */
function isToldAlready({ outcome }: OutcomeNote, notes: readonly OutcomeNote[]): boolean {
  if (outcome.type !== 'plain') return false;
  return notes.some((note) => note.outcome.type === 'decoy' && note.outcome.labels.includes(outcome.id));
}

/** The verdict says that a sound passage holds up; its note says what it looks like. */
function named(note: OutcomeNote, { key }: ItemFeedback, techniques: readonly Technique[]): FormNote {
  const decoy = key.decoys.find(({ id }) => note.outcome.type === 'decoy' && id === note.outcome.id);
  const technique = techniques.find(({ id }) => id === decoy?.tempts);
  return technique === undefined
    ? note
    : { ...note, title: laterMessages.forms.looksLike(technique.inSentence) };
}

function detailOf(notes: readonly OutcomeNote[], techniques: readonly Technique[]): string | undefined {
  const flaw = notes.map(({ outcome }) => outcome).find((outcome) => outcome.type === 'annotation');
  if (flaw === undefined) return undefined;
  const isMisnamed = !flaw.isNamed && flaw.given !== undefined;
  const parts = [
    ...(flaw.outcome === 'partial' ? [laterMessages.forms.partly(flaw.foundWords, flaw.coreWords)] : []),
    ...(isMisnamed ? [laterMessages.forms.misnamed(techniqueName(techniques, flaw.given))] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Without tags: each passage has its explanation right beside it. */
function layerOf({ id, outcome, look }: FormNote): PassageLayer {
  const drawing = outcome.outcome === 'missed' ? ' missed' : outcome.outcome === 'respected' ? ' quiet' : '';
  return { id, span: outcome.span, look: `${look}${drawing}` };
}
