import type { ActorRefFrom } from 'xstate';
import type { Technique } from '../../../../core/lesson/technique-schema.ts';
import { compareSpans } from '../../../../core/text/span.ts';
import { laterMessages } from '../../../words/later.ts';
import { type ShownMark, techniqueLook, techniqueName } from '../../../lesson/shown-marks.ts';
import { type OutcomeNote, type TestQuestion, misnamedQuestions } from '../../../explain/outcome-note.ts';
import type { labelingMachine } from '../../../../machines/labeling-machine.ts';
import type { AttemptItem } from '../../../../core/attempt/attempt.ts';
import type { ItemFeedback } from '../../../../core/scoring/score-item.ts';
import { type PlaceToLook, placesToLook } from '../../../../core/scoring/outcomes/places-to-look.ts';
import type { Passage } from '../../../../core/text/passage.ts';

/**
 * The explanations a learner may have who is still looking: what became of their own marks. What they missed and what
 * they rightly left is not among them, and a mark that is not right yet is told without the words, the name and the
 * reason that would be. One mark is one such note, however many weak spots it touches; so ids are never the same twice.
 */
export function ownMarkNotes(
  notes: readonly OutcomeNote[],
  marks: readonly ShownMark[],
  techniques: readonly Technique[],
): OutcomeNote[] {
  const main = notes.filter(({ isMain, outcome }) => isMain && outcome.outcome !== 'missed');
  const touched = marks.map((mark) => ({
    mark,
    spots: main.filter((note) => isCoveredBy(note, mark, marks)),
  }));
  const covered = touched.flatMap(({ mark, spots: [first, ...others] }) =>
    first === undefined ? [] : [cover([first, ...others], mark, techniques)],
  );
  const own = [...main.filter((note) => !isToCover(note)), ...covered];
  return own.toSorted((a, b) => compareSpans(a.outcome.span, b.outcome.span));
}

/** Whether its words, name and reason would be an answer. */
function isToCover({ outcome: { outcome } }: OutcomeNote): boolean {
  return outcome === 'mislabeled' || outcome === 'partial';
}

/** A weak spot that several marks touch is told of the first of them. */
function isCoveredBy(note: OutcomeNote, mark: ShownMark, marks: readonly ShownMark[]): boolean {
  return isToCover(note) && marks.find(({ label }) => note.outcome.labels.includes(label.id)) === mark;
}

type Kind = 'mislabeled' | 'partial' | 'mixed';

function kindOf(spots: readonly OutcomeNote[]): Kind {
  const kinds = new Set(
    spots.map(({ outcome }) => (outcome.outcome === 'partial' ? 'partial' : 'mislabeled')),
  );
  const [kind = 'partial'] = kinds;
  return kinds.size > 1 ? 'mixed' : kind;
}

/** Explanations put over the learner's own words, with nothing in them that they did not know. */
function cover(
  spots: readonly [OutcomeNote, ...OutcomeNote[]],
  { label, quote }: ShownMark,
  techniques: readonly Technique[],
): OutcomeNote {
  const { titles, covered, coveredSeveral, coveredStatus } = laterMessages.secondLook;
  const kind = kindOf(spots);
  const sum = (part: (outcome: OutcomeNote['outcome']) => number) =>
    spots.reduce((total, { outcome }) => total + part(outcome), 0);
  return {
    outcome: {
      ...spots[0].outcome,
      span: label.span,
      earned: sum(({ earned }) => earned),
      cost: sum(({ cost }) => cost),
    },
    id: `mark-${label.id}-${kind}`,
    title: titles[kind],
    status: coveredStatus(techniqueName(techniques, label.technique)),
    look: techniqueLook(techniques, label.technique),
    quote,
    marked: [],
    rationale: spots.length === 1 && kind !== 'mixed' ? covered[kind] : coveredSeveral[kind](spots.length),
    evidence: [],
    questions: eachOnce(spots.flatMap(({ questions }) => questions)),
    said: [...new Set(spots.flatMap(({ said }) => said))],
    isMain: true,
  };
}

/** Two weak spots of one technique ask the same. */
function eachOnce(questions: readonly TestQuestion[]): readonly TestQuestion[] {
  return questions.filter(
    ({ lead, question }, index) =>
      questions.findIndex((other) => other.lead === lead && other.question === question) === index,
  );
}

/** What stays free between the page's header and the paragraph, in pixels. */
const gap = 16;

/**
 * Shows a paragraph of the passage, counted from 1, and moves the focus there: to the paragraph, or to its first unit
 * when picking, so that the arrow keys go on from it.
 */
export function goToParagraph(actor: ActorRefFrom<typeof labelingMachine>, number: number): void {
  const paragraph = document.querySelectorAll<HTMLElement>('#passage .paragraph')[number - 1];
  if (paragraph === undefined) return;
  const option = paragraph.querySelector<HTMLElement>('[role="option"]');
  if (option !== null) actor.send({ type: 'pick.move', to: Number(option.dataset['index']) });
  else paragraph.tabIndex = -1;
  const header = Math.max(0, document.querySelector('header')?.getBoundingClientRect().bottom ?? 0);
  window.scrollBy({ top: paragraph.getBoundingClientRect().top - header - gap });
  (option ?? paragraph).focus({ preventScroll: true });
}

/** A place to look at again as the page shows it, with the hints that were asked for and no others. */
export interface ShownPlace extends PlaceToLook {
  /** In reading order, from 1. */
  readonly number: number;
  /** What the learner marked there. */
  readonly quotes: readonly string[];
  /** Of the technique that was named and of the one that fits, where they are not the same. */
  readonly questions: readonly TestQuestion[];
  readonly hints: readonly string[];
}

/** The places to look at again after the latest try; `marks` are that try's. */
export function shownPlaces(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
  asked: AttemptItem['hints'],
): ShownPlace[] {
  return placesToLook(passage, feedback.score).map((place, index) => {
    const { annotation: id, labels, given, outcome } = place;
    const hints = feedback.key.annotations.find((annotation) => annotation.id === id)?.hints ?? [];
    // A mark on the rest of a sentence is no clue to a spot in it that was missed.
    const mine = outcome === 'missed' ? [] : marks.filter(({ label }) => labels.includes(label.id));
    const isMisnamed = outcome === 'mislabeled' || given !== undefined;
    return {
      ...place,
      number: index + 1,
      quotes: mine.map(({ quote }) => quote),
      questions: isMisnamed
        ? misnamedQuestions({ id, ...(given === undefined ? {} : { given }) }, feedback, techniques)
        : [],
      hints: hints.slice(0, asked[id] ?? 0),
    };
  });
}
