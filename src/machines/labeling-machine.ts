import { assign, emit, enqueueActions, sendParent, setup } from 'xstate';
import { editMarking, type Annotation, type MarkingCommand } from '../core/response/edit-marking.ts';
import { labelsWithin } from '../core/response/labels-within.ts';
import type { Marking } from '../core/response/marking.ts';
import { redoEdit, undoEdit } from '../core/response/edit-history.ts';
import { type Adjustment, adjustSpan, snapSpan } from '../core/text/snap-span.ts';
import { extentOf } from '../core/text/passage-within.ts';
import type { Passage } from '../core/text/passage.ts';
import {
  type Pick,
  type PickUnit,
  beginPick,
  convertPick,
  extendPick,
  firstPick,
  pickAt,
  pickUnits,
  spanOfPick,
  spanOfUnits,
  unitAt,
} from '../core/text/pick.ts';
import type { Span } from '../core/text/span.ts';
import { focusLeft, noFocus, type LabelingFocus } from './labeling-focus.ts';
import { newsOf, type LabelingNews, type MarkingChanged, type SelectionRefusal } from './labeling-news.ts';

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
  /** The technique that marks the words that are dragged over or pointed at next, until it is put down; never while picking. */
  readonly pen: string | null;
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

const selectionSet = { type: 'announce', params: { type: 'selection.set' } } as const;

/**
 * Selecting words and naming what they do. Every way of selecting ends in a selection, every change of a label is one edit
 * that can be undone, and every `selection.cancel` goes one level back.
 */
export const labelingMachine = setup({
  types: {
    context: {} as LabelingContext,
    events: {} as LabelingEvent,
    emitted: {} as LabelingNews,
    input: {} as LabelingInput,
  },
  actions: {
    /** Picking goes on from words that were selected outside it. */
    select: assign(({ context, event }) => {
      const span = spanMeant(context, event);
      if (span === undefined) return {};
      return { focus: { type: 'selection', span }, pick: pickAt(context.passage, context.pick, span) };
    }),
    /** Takes up the pen that was chosen, or puts it down when it was in hand. */
    takePen: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'technique.choose') return;
      const pen = context.pen === event.technique ? null : event.technique;
      enqueue.assign({ ...turnTo(context, noFocus), pen });
      enqueue.emit(pen === null ? { type: 'pen.dropped' } : { type: 'pen.taken', technique: pen });
    }),
    dropPen: enqueueActions(({ context, enqueue }) => {
      if (context.pen === null) return;
      enqueue.assign({ pen: null });
      enqueue.emit({ type: 'pen.dropped' });
    }),
    adjustSelection: assign(({ context: { passage, focus }, event }) => {
      if (event.type !== 'selection.adjust' || focus.type !== 'selection') return {};
      const span = adjustSpan(passage, focus.span, event.adjustment) ?? focus.span;
      return { focus: { type: 'selection', span } };
    }),
    refuseSelection: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'selection.refuse') return;
      const { reason, near } = event;
      const pick = near === undefined ? context.pick : pickAt(context.passage, context.pick, near);
      enqueue.assign(turnTo({ ...context, pick }, { type: 'refused', reason }));
      enqueue.emit({ type: 'selection.refused', reason });
    }),
    /** Somebody who names them has not seen that they are refused. */
    refuseAgain: enqueueActions(({ context: { focus }, enqueue }) => {
      if (focus.type === 'refused') enqueue.emit({ type: 'selection.refused', reason: focus.reason });
    }),
    letGo: enqueueActions(({ context, enqueue }) => {
      const { type } = context.focus;
      if (type === 'selection' || type === 'refused') enqueue.emit({ type: 'selection.cleared' });
      enqueue.assign(turnTo(context, noFocus));
    }),
    turnAway: assign(({ context }) => turnTo(context, noFocus)),
    forgetRefusal: assign(({ context: { focus } }) => (focus.type === 'refused' ? { focus: noFocus } : {})),
    movePick: assign(({ context, event }) =>
      event.type === 'pick.move' ? { pick: { ...context.pick, focus: event.to } } : {},
    ),
    pickStretch: assign(({ context, event }) => {
      const pick = event.type === 'pick.begin' ? beginPick(context.pick, event.at) : context.pick;
      const picked = event.type === 'pick.extend' ? extendPick(pick, event.to) : pick;
      const span = spanOfPick(context.passage, picked);
      return { pick: picked, focus: span === null ? noFocus : { type: 'selection', span } };
    }),
    changeUnit: assign(({ context, event }) =>
      event.type === 'pick.unit' ? { pick: convertPick(context.passage, context.pick, event.unit) } : {},
    ),
    openLabel: assign(({ context, event }) => {
      const pointed = event.type === 'labels.point' ? event.ids[0] : undefined;
      const id = event.type === 'label.open' ? event.id : pointed;
      return id === undefined ? {} : turnTo(context, { type: 'label', id });
    }),
    offer: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'labels.point') return;
      const ids = event.ids.filter((id) => hasLabel(context, id));
      enqueue.assign(turnTo(context, { type: 'choice', ids }));
      enqueue.emit({ type: 'labels.offered', count: ids.length });
    }),
    edit: enqueueActions(({ context, event, enqueue }) => {
      const command = commandOf(context, event);
      if (command === undefined) return;
      const edited = editMarking(context.passage, context.marking, command);
      if (edited.ok) {
        const { marking, label } = edited.value;
        enqueue.assign(withMarking(context, marking));
        if (command.type === 'add') enqueue.assign(turnTo(context, { type: 'made', id: label.id }));
        enqueue.emit({ type: newsOf[command.type], label });
        enqueue.sendParent({ type: 'marking.changed', marking } satisfies MarkingChanged);
      } else enqueue.emit({ type: 'label.refused', code: edited.issues[0]?.code ?? 'unknown' });
    }),
    undo: assign(({ context }) => withMarking(context, undoEdit(context.marking))),
    redo: assign(({ context }) => withMarking(context, redoEdit(context.marking))),
    tellParent: sendParent(({ context }: { context: LabelingContext }): MarkingChanged => ({
      type: 'marking.changed',
      marking: context.marking,
    })),
    announce: emit((_, params: LabelingNews) => params),
  },
  guards: {
    holdsWords: ({ context, event }) => spanMeant(context, event) !== undefined,
    isPenInHand: ({ context, event }) =>
      context.pen !== null &&
      (event.type === 'words.point' || (event.type === 'selection.set' && event.byHand === true)) &&
      spanMeant(context, event) !== undefined,
    isPenAsked: ({ context: { focus } }) => focus.type === 'nothing' || focus.type === 'made',
    /** Words are selected, and another place was pointed at. */
    isSelectionLeft: ({ context: { focus }, event }) =>
      event.type === 'words.point' && focus.type === 'selection' && !contains(focus.span, event.at),
    isRefused: ({ context: { focus } }) => focus.type === 'refused',
    isPenIdle: ({ context: { pen, focus } }) =>
      pen !== null && (focus.type === 'nothing' || focus.type === 'made'),
    isSelection: ({ context: { focus } }) => focus.type === 'selection',
    isOneLabelInFocus: ({ context: { focus } }) => focus.type === 'label' || focus.type === 'made',
    isNothingOpen: ({ context: { focus } }) =>
      focus.type === 'nothing' || focus.type === 'made' || focus.type === 'refused',
    isUnitOffered: ({ context: { units }, event }) =>
      event.type === 'pick.unit' && units.includes(event.unit),
    isPickedAgain: ({ context: { pick }, event }) =>
      event.type === 'pick.begin' && pick.anchor === event.at && pick.focus === event.at,
    isLabelHere: ({ context, event }) => 'id' in event && hasLabel(context, event.id),
    isOneLabel: ({ context, event }) =>
      event.type === 'labels.point' &&
      event.ids.length === 1 &&
      event.ids.every((id) => hasLabel(context, id)),
    areLabels: ({ context, event }) =>
      event.type === 'labels.point' && event.ids.filter((id) => hasLabel(context, id)).length > 1,
    canUndo: ({ context }) => context.marking.history.done.length > 0,
    canRedo: ({ context }) => context.marking.history.undone.length > 0,
  },
}).createMachine({
  id: 'labeling',
  context: ({ input }) => ({
    ...input,
    focus: noFocus,
    pick: { ...firstPick, unit: input.units[0] ?? firstPick.unit },
    pen: null,
  }),
  initial: 'reading',
  on: {
    'selection.set': { guard: 'holdsWords', actions: ['select', selectionSet] },
    // What was selected before is not what is selected now.
    'selection.refuse': { actions: 'refuseSelection' },
    'selection.adjust': [
      { guard: 'isSelection', actions: ['adjustSelection', selectionSet] },
      { actions: 'edit' },
    ],
    'selection.cancel': { actions: 'letGo' },
    'selection.leave': { actions: 'letGo' },
    'technique.choose': [{ guard: 'isRefused', actions: 'refuseAgain' }, { actions: 'edit' }],
    'words.point': { guard: 'holdsWords', actions: ['select', selectionSet] },
    'label.open': { guard: 'isLabelHere', actions: 'openLabel' },
    'labels.point': [
      { guard: 'isOneLabel', actions: 'openLabel' },
      { guard: 'areLabels', actions: 'offer' },
    ],
    'label.close': { guard: 'isOneLabelInFocus', actions: 'turnAway' },
    'label.remove': { guard: 'isLabelHere', actions: 'edit' },
    'label.resize': { guard: 'isLabelHere', actions: 'edit' },
    'label.annotate': { guard: 'isLabelHere', actions: 'edit' },
    'pick.begin': [
      { guard: 'isPickedAgain', actions: 'turnAway' },
      { actions: ['pickStretch', selectionSet] },
    ],
    'pick.extend': { actions: ['pickStretch', selectionSet] },
    'pick.start': { target: '.picking', actions: ['forgetRefusal', 'dropPen'] },
    'pick.stop': '.reading',
    'edit.undo': {
      guard: 'canUndo',
      actions: ['undo', 'tellParent', { type: 'announce', params: { type: 'edit.undone' } }],
    },
    'edit.redo': {
      guard: 'canRedo',
      actions: ['redo', 'tellParent', { type: 'announce', params: { type: 'edit.redone' } }],
    },
  },
  states: {
    reading: {
      on: {
        'selection.set': [
          { guard: 'isPenInHand', actions: ['select', 'edit'] },
          { guard: 'holdsWords', actions: ['select', selectionSet] },
        ],
        'words.point': [
          { guard: 'isPenInHand', actions: ['select', 'edit'] },
          { guard: 'isSelectionLeft', actions: 'letGo' },
          { guard: 'holdsWords', actions: ['select', selectionSet] },
        ],
        'technique.choose': [
          { guard: 'isPenAsked', actions: 'takePen' },
          { guard: 'isRefused', actions: 'refuseAgain' },
          { actions: 'edit' },
        ],
        'selection.cancel': [{ guard: 'isPenIdle', actions: ['letGo', 'dropPen'] }, { actions: 'letGo' }],
      },
    },
    picking: {
      on: {
        'pick.unit': { guard: 'isUnitOffered', actions: 'changeUnit' },
        'pick.move': { actions: 'movePick' },
        'selection.cancel': { guard: 'isNothingOpen', target: 'reading', actions: 'letGo' },
      },
    },
  },
});

/** Turns to something else. What was picked is let go with the selection it made. */
function turnTo({ pick }: LabelingContext, focus: LabelingFocus) {
  return { focus, pick: { ...pick, anchor: null } };
}

/** Other labels, and what is left of what the learner was at. */
function withMarking(context: LabelingContext, marking: Marking) {
  const isThere = (id: string) => hasLabel({ ...context, marking }, id);
  return { marking, focus: focusLeft(context.focus, isThere) };
}

/** The command an event means: about the open label when there is one, about the selection otherwise. */
function commandOf({ focus, pen }: LabelingContext, event: LabelingEvent): MarkingCommand | undefined {
  if (event.type === 'label.annotate') return { ...event, type: 'annotate' };
  if (event.type === 'label.resize') return { ...event, type: 'resize' };
  if (event.type === 'label.remove') return { type: 'remove', id: event.id };
  if (event.type === 'selection.set' || event.type === 'words.point') {
    return pen !== null && focus.type === 'selection'
      ? { type: 'add', span: focus.span, technique: pen }
      : undefined;
  }
  if (event.type === 'technique.choose' && focus.type === 'label') {
    return { type: 'rename', id: focus.id, technique: event.technique };
  }
  if (event.type === 'technique.choose' && focus.type === 'selection') {
    return { type: 'add', span: focus.span, technique: event.technique };
  }
  if (event.type === 'selection.adjust' && focus.type === 'label') {
    return { type: 'adjust', id: focus.id, adjustment: event.adjustment };
  }
  return undefined;
}

/**
 * The words that are meant: those that were selected; of a place that was pointed at its sentence, or, where that is
 * selected already, the word alone.
 */
function spanMeant({ passage, focus, pen }: LabelingContext, event: LabelingEvent): Span | undefined {
  if (event.type === 'selection.set') return snapSpan(passage, event.span);
  if (event.type !== 'words.point') return undefined;
  const isWithin = focus.type === 'selection' && pen === null && contains(focus.span, event.at);
  const unit = isWithin ? 'word' : 'sentence';
  const at = unitAt(pickUnits(passage, unit), event.at);
  return spanOfUnits(passage, unit, at, at);
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether there is such a label, in the part of the text that is open. */
function hasLabel({ passage, marking }: LabelingContext, id: string): boolean {
  return labelsWithin(marking.response.labels, extentOf(passage)).some((label) => label.id === id);
}
