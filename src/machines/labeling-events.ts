import type { Annotation, MarkingCommand } from '../core/response/edit-marking.ts';
import { type Label, isSameMark } from '../core/response/label.ts';
import { labelsWithin } from '../core/response/labels-within.ts';
import type { Marking } from '../core/response/marking.ts';
import { extentOf } from '../core/text/passage-within.ts';
import type { Passage } from '../core/text/passage.ts';
import { type Pick, type PickUnit, pickUnits, spanOfUnits, unitAt } from '../core/text/pick.ts';
import { type Adjustment, snapSpan } from '../core/text/snap-span.ts';
import type { Span } from '../core/text/span.ts';
import type { LabelingFocus } from './labeling-focus.ts';
import type { SelectionRefusal } from './labeling-news.ts';

export interface LabelingInput {
  /** The whole passage, or the part of it that is open (`passageWithin`). */
  readonly passage: Passage;
  readonly marking: Marking;
  /** What pick mode may move by, the usual one first. */
  readonly units: readonly PickUnit[];
}

export interface LabelingContext extends LabelingInput {
  /** What the learner is at; a stretch that is being picked is always the selection. */
  readonly focus: LabelingFocus;
  readonly pick: Pick;
  /**
   * What marks the words that are dragged over or pointed at next, until it is put down. While picking only one with a
   * card is held, and it waits for the words to be named.
   */
  readonly pen: Pen | null;
}

/** A technique in hand; with a card, what is marked with it cites that card, and the pen is used up. */
interface Pen {
  readonly technique: string;
  /** The id of a card of the source shelf. */
  readonly card?: string;
}

export type LabelingEvent =
  /** `byHand`: it is finished, as a drag of the mouse is. Found words, keys and a phone's handles may go on from it. */
  | { readonly type: 'selection.set'; readonly span: Span; readonly byHand?: true }
  /** A place in the text was tapped or clicked, where no mark lies: an offset in the passage. */
  | { readonly type: 'words.point'; readonly at: number }
  | { readonly type: 'selection.adjust'; readonly adjustment: Adjustment }
  /** Something is selected, and it is not known which words of the passage that is; `near` is where picking begins. */
  | { readonly type: 'selection.refuse'; readonly reason: SelectionRefusal; readonly near?: Span }
  /** One level back: a selection or an open mark is let go, then a pen is put down, then picking ends. */
  | { readonly type: 'selection.cancel' }
  /** Something beside the text was pressed: whatever is selected or open is let go, and nothing else. */
  | { readonly type: 'selection.leave' }
  /** Names the words in question; where there are none, takes up that pen or puts it down. */
  | { readonly type: 'technique.choose'; readonly technique: string }
  /**
   * A card shows words to be of that technique: those that are selected, or the mark in question (`markToCite`), at once;
   * else those that come next. The card in hand is put down.
   */
  | { readonly type: 'card.cite'; readonly card: string; readonly technique: string }
  | { readonly type: 'label.open'; readonly id: string }
  /** The learner pointed at a place where these labels lie: one opens at once, several are offered. */
  | { readonly type: 'labels.point'; readonly ids: readonly string[] }
  | ({ readonly type: 'label.annotate'; readonly id: string } & Annotation)
  /** Gives a label other words: a part of it, as a rule. */
  | { readonly type: 'label.resize'; readonly id: string; readonly span: Span }
  | { readonly type: 'label.close' }
  | { readonly type: 'label.remove'; readonly id: string }
  | { readonly type: 'edit.undo' }
  | { readonly type: 'edit.redo' }
  | { readonly type: 'pick.start' }
  | { readonly type: 'pick.stop' }
  | { readonly type: 'pick.unit'; readonly unit: PickUnit }
  | { readonly type: 'pick.move'; readonly to: number }
  | { readonly type: 'pick.begin'; readonly at: number }
  | { readonly type: 'pick.extend'; readonly to: number };

/** The command an event means: about the open label when there is one, about the selection otherwise. */
export function commandOf(context: LabelingContext, event: LabelingEvent): MarkingCommand | undefined {
  const { focus, pen } = context;
  if (event.type === 'label.annotate') return { ...event, type: 'annotate' };
  if (event.type === 'label.resize') return { ...event, type: 'resize' };
  if (event.type === 'label.remove') return { type: 'remove', id: event.id };
  if (event.type === 'selection.set' || event.type === 'words.point') {
    return pen !== null && focus.type === 'selection' ? added(context, focus.span, pen) : undefined;
  }
  if (event.type === 'card.cite') return citation(context, event);
  if (event.type === 'labels.point') return pointedCitation(context, event.ids);
  if (event.type === 'technique.choose' && focus.type === 'label') {
    return { type: 'rename', id: focus.id, technique: event.technique, ...evidenceOf(pen, event.technique) };
  }
  if (event.type === 'technique.choose' && focus.type === 'selection') {
    return added(context, focus.span, pen?.technique === event.technique ? pen : event);
  }
  if (event.type === 'selection.adjust' && focus.type === 'label') {
    return { type: 'adjust', id: focus.id, adjustment: event.adjustment };
  }
  return undefined;
}

/** Words that have that mark already get no second one from a card: it is cited on the one they have. */
function added({ marking }: LabelingContext, span: Span, pen: Pen): MarkingCommand {
  const { technique } = pen;
  const evidence = evidenceOf(pen, technique);
  const twin =
    pen.card === undefined
      ? undefined
      : marking.response.labels.find((label) => isSameMark(label, { span, technique }));
  return twin === undefined
    ? { type: 'add', span, technique, ...evidence }
    : { type: 'rename', id: twin.id, technique, ...evidence };
}

/** The card in hand is cited by what is named as it says. */
function evidenceOf(pen: Pen | null, technique: string): { readonly evidence?: string } {
  return pen?.card === undefined || pen.technique !== technique ? {} : { evidence: pen.card };
}

function citation(context: LabelingContext, { technique, card }: Required<Pen>): MarkingCommand | undefined {
  const { focus } = context;
  if (focus.type === 'selection') return added(context, focus.span, { technique, card });
  const id = markToCite(context, technique)?.id;
  return id === undefined ? undefined : { type: 'rename', id, technique, evidence: card };
}

/** With a card in hand, a mark that was pointed at cites it. */
function pointedCitation(
  { pen, marking }: LabelingContext,
  ids: readonly string[],
): MarkingCommand | undefined {
  const [id] = ids;
  const label = marking.response.labels.find((candidate) => candidate.id === id);
  if (id === undefined || ids.length > 1 || pen?.card === undefined || label?.technique !== pen.technique) {
    return undefined;
  }
  return { type: 'rename', id, technique: pen.technique, evidence: pen.card };
}

/**
 * The mark that a card would be cited on: the open one; or the one made last, where it has that technique and cites
 * nothing yet.
 */
export function markToCite({ focus, marking }: LabelingContext, technique: string): Label | undefined {
  if (focus.type !== 'label' && focus.type !== 'made') return undefined;
  const label = marking.response.labels.find(({ id }) => id === focus.id);
  const isWaiting = label?.technique === technique && label.evidence === undefined;
  return focus.type === 'label' || isWaiting ? label : undefined;
}

/**
 * The words that are meant: those that were selected; of a place that was pointed at its sentence, or, where that is
 * selected already, the word alone.
 */
export function spanMeant({ passage, focus, pen }: LabelingContext, event: LabelingEvent): Span | undefined {
  if (event.type === 'selection.set') return snapSpan(passage, event.span);
  if (event.type !== 'words.point') return undefined;
  const isWithin = focus.type === 'selection' && pen === null && contains(focus.span, event.at);
  const unit = isWithin ? 'word' : 'sentence';
  const at = unitAt(pickUnits(passage, unit), event.at);
  return spanOfUnits(passage, unit, at, at);
}

export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether there is such a label, in the part of the text that is open. */
export function hasLabel({ passage, marking }: LabelingContext, id: string): boolean {
  return labelsWithin(marking.response.labels, extentOf(passage)).some((label) => label.id === id);
}
