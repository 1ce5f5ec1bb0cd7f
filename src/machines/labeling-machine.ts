import { assign, emit, enqueueActions, sendParent, setup } from 'xstate';
import { editMarking } from '../core/response/edit-marking.ts';
import type { Marking } from '../core/response/marking.ts';
import { redoEdit, undoEdit } from '../core/response/edit-history.ts';
import { adjustSpan } from '../core/text/snap-span.ts';
import { beginPick, convertPick, extendPick, firstPick, pickAt, spanOfPick } from '../core/text/pick.ts';
import {
  commandOf,
  contains,
  hasLabel,
  type LabelingContext,
  type LabelingEvent,
  type LabelingInput,
  spanMeant,
} from './labeling-events.ts';
import { focusLeft, noFocus, type LabelingFocus } from './labeling-focus.ts';
import { newsOf, type LabelingNews, type MarkingChanged } from './labeling-news.ts';

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
      const { technique } = event;
      const isHeld = context.pen?.technique === technique;
      enqueue.assign({ ...turnTo(context, noFocus), pen: isHeld ? null : { technique } });
      enqueue.emit(isHeld ? { type: 'pen.dropped' } : { type: 'pen.taken', technique });
    }),
    /** Takes a card in hand, or puts it down when it was in hand. */
    takeCard: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'card.cite') return;
      const { card, technique } = event;
      const isHeld = context.pen?.card === card;
      enqueue.assign({ ...turnTo(context, noFocus), pen: isHeld ? null : { technique, card } });
      enqueue.emit(isHeld ? { type: 'pen.dropped' } : { type: 'card.taken', technique });
    }),
    /** Picking goes without a pen; a card that is to be cited waits for the name of the words. */
    dropPlainPen: enqueueActions(({ context, enqueue }) => {
      if (context.pen === null || context.pen.card !== undefined) return;
      enqueue.assign({ pen: null });
      enqueue.emit({ type: 'pen.dropped' });
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
        if (command.type === 'add' || context.focus.type === 'selection')
          enqueue.assign(turnTo(context, { type: 'made', id: label.id }));
        if (context.pen?.card !== undefined && context.pen.card === label.evidence)
          enqueue.assign({ pen: null });
        enqueue.emit({ type: newsOf(command), label });
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
    isNothingToCite: ({ context, event }) =>
      event.type === 'card.cite' && commandOf(context, event) === undefined,
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
    /** A card is in hand, and a mark of what it shows was pointed at. */
    isMarkCited: ({ context, event }) =>
      event.type === 'labels.point' && commandOf(context, event) !== undefined,
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
    'card.cite': [{ guard: 'isNothingToCite', actions: 'takeCard' }, { actions: 'edit' }],
    'words.point': { guard: 'holdsWords', actions: ['select', selectionSet] },
    'label.open': { guard: 'isLabelHere', actions: 'openLabel' },
    'labels.point': [
      { guard: 'isMarkCited', actions: ['edit', 'openLabel'] },
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
    'pick.start': { target: '.picking', actions: ['forgetRefusal', 'dropPlainPen'] },
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
        'selection.cancel': [
          { guard: 'isPenIdle', actions: ['letGo', 'dropPen'] },
          { guard: 'isNothingOpen', target: 'reading', actions: 'letGo' },
        ],
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
