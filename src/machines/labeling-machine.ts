import { assign, emit, enqueueActions, sendParent, setup } from 'xstate';
import { editMarking, type Annotation, type MarkingCommand } from '../core/response/edit-marking.ts';
import type { Label } from '../core/response/label.ts';
import { labelsWithin } from '../core/response/labels-within.ts';
import type { Marking } from '../core/response/marking.ts';
import { redoEdit } from '../core/response/redo-edit.ts';
import { undoEdit } from '../core/response/undo-edit.ts';
import { adjustSpan, type Adjustment } from '../core/text/adjust-span.ts';
import { extentOf } from '../core/text/passage-within.ts';
import type { Passage } from '../core/text/passage.ts';
import type { PickUnit } from '../core/text/pick-units.ts';
import type { Pick } from '../core/text/pick.ts';
import { beginPick, convertPick, extendPick, firstPick, pickAt, spanOfPick } from '../core/text/pick.ts';
import { snapSpan } from '../core/text/snap-span.ts';
import type { Span } from '../core/text/span.ts';

export interface LabelingInput {
  /** The whole passage, or the part of it that is open (`passageWithin`). */
  readonly passage: Passage;
  readonly marking: Marking;
  /** What pick mode may move by, the usual one first. */
  readonly units: readonly PickUnit[];
}

export interface LabelingContext extends LabelingInput {
  /** The selection that waits for a technique. */
  readonly pending: Span | null;
  /** The id of the label that is open for changes. */
  readonly editing: string | null;
  /** The id of the label made last, until the learner goes on to something else: the page may ask about it. */
  readonly latest: string | null;
  /** The ids of the labels that overlap where the learner pointed, while they choose one of them. */
  readonly choices: readonly string[];
  readonly pick: Pick;
}

export type LabelingEvent =
  | { readonly type: 'selection.set'; readonly span: Span }
  | { readonly type: 'selection.adjust'; readonly adjustment: Adjustment }
  | { readonly type: 'selection.cancel' }
  | { readonly type: 'technique.choose'; readonly technique: string }
  | { readonly type: 'label.open'; readonly id: string }
  /** The learner pointed at a place where these labels lie: one opens at once, several are offered. */
  | { readonly type: 'labels.point'; readonly ids: readonly string[] }
  | ({ readonly type: 'label.annotate'; readonly id: string } & Annotation)
  | { readonly type: 'label.close' }
  | { readonly type: 'label.remove'; readonly id: string }
  | { readonly type: 'edit.undo' }
  | { readonly type: 'edit.redo' }
  | { readonly type: 'pick.start' }
  | { readonly type: 'pick.stop' }
  | { readonly type: 'pick.unit'; readonly unit: PickUnit }
  | { readonly type: 'pick.move'; readonly to: number }
  | { readonly type: 'pick.begin'; readonly at: number }
  | { readonly type: 'pick.extend'; readonly to: number }
  | { readonly type: 'internal.marked' };

/** What happened, for the status line. */
export type LabelingNews =
  | {
      readonly type: 'label.added' | 'label.changed' | 'label.annotated' | 'label.removed';
      readonly label: Label;
    }
  | { readonly type: 'label.refused'; readonly code: string }
  | { readonly type: 'labels.offered'; readonly count: number }
  | { readonly type: 'edit.undone' | 'edit.redone' | 'selection.set' | 'selection.cleared' };

/** Told to the parent after every change, so that it can be saved. */
export interface MarkingChanged {
  readonly type: 'marking.changed';
  readonly marking: Marking;
}

const newsOf = {
  add: 'label.added',
  rename: 'label.changed',
  adjust: 'label.changed',
  annotate: 'label.annotated',
  remove: 'label.removed',
} as const satisfies Record<MarkingCommand['type'], LabelingNews['type']>;

/**
 * Selecting words and naming what they do. Every way of selecting ends in a pending span, every change of a label
 * is one edit that can be undone, and every `selection.cancel` goes one level back.
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
    select: assign(({ context: { passage, pick }, event }) => {
      const pending = event.type === 'selection.set' ? snapSpan(passage, event.span) : undefined;
      return pending === undefined ? {} : { pending, pick: pickAt(passage, pick, pending) };
    }),
    adjustSelection: assign(({ context, event }) => {
      if (event.type !== 'selection.adjust' || context.pending === null) return {};
      return { pending: adjustSpan(context.passage, context.pending, event.adjustment) ?? context.pending };
    }),
    clearSelection: assign(({ context }) => ({ pending: null, pick: { ...context.pick, anchor: null } })),
    movePick: assign(({ context, event }) =>
      event.type === 'pick.move' ? { pick: { ...context.pick, focus: event.to } } : {},
    ),
    pickStretch: assign(({ context, event }) => {
      const pick = event.type === 'pick.begin' ? beginPick(context.pick, event.at) : context.pick;
      const picked = event.type === 'pick.extend' ? extendPick(pick, event.to) : pick;
      return { pick: picked, pending: spanOfPick(context.passage, picked) };
    }),
    changeUnit: assign(({ context, event }) =>
      event.type === 'pick.unit' ? { pick: convertPick(context.passage, context.pick, event.unit) } : {},
    ),
    openLabel: assign(({ event }) => {
      if (event.type === 'labels.point') return { editing: event.ids[0] ?? null, choices: [] };
      return event.type === 'label.open' ? { editing: event.id, choices: [] } : {};
    }),
    closeLabel: assign({ editing: null, choices: [] }),
    forgetOpen: assign({ editing: null }),
    forgetLatest: assign({ latest: null }),
    offer: assign(({ context, event }) =>
      event.type === 'labels.point' ? { choices: event.ids.filter((id) => hasLabel(context, id)) } : {},
    ),
    tellOffer: emit(({ context }): LabelingNews => ({
      type: 'labels.offered',
      count: context.choices.length,
    })),
    edit: enqueueActions(({ context, event, enqueue }) => {
      const command = commandOf(context, event);
      if (command === undefined) return;
      const edited = editMarking(context.passage, context.marking, command);
      if (edited.ok) {
        const { marking, label } = edited.value;
        enqueue.assign({ marking, ...(command.type === 'add' ? { latest: label.id } : {}) });
        enqueue.raise({ type: 'internal.marked' });
        enqueue.emit({ type: newsOf[command.type], label });
      } else enqueue.emit({ type: 'label.refused', code: edited.issues[0]?.code ?? 'unknown' });
    }),
    undo: assign(({ context }) => ({ marking: undoEdit(context.marking) })),
    redo: assign(({ context }) => ({ marking: redoEdit(context.marking) })),
    tellParent: sendParent(({ context }: { context: LabelingContext }): MarkingChanged => ({
      type: 'marking.changed',
      marking: context.marking,
    })),
    announce: emit((_, params: LabelingNews) => params),
  },
  guards: {
    holdsWords: ({ context, event }) =>
      event.type === 'selection.set' && snapSpan(context.passage, event.span) !== undefined,
    isNothingOpen: ({ context: { pending, editing, choices } }) =>
      pending === null && editing === null && choices.length === 0,
    isUnitOffered: ({ context: { units }, event }) =>
      event.type === 'pick.unit' && units.includes(event.unit),
    isPickedAgain: ({ context: { pick }, event }) =>
      event.type === 'pick.begin' && pick.anchor === event.at && pick.focus === event.at,
    isLabelHere: ({ context, event }) => 'id' in event && hasLabel(context, event.id),
    isOneLabel: ({ context, event }) =>
      event.type === 'labels.point' && event.ids.length === 1 && hasLabel(context, event.ids[0] ?? null),
    areLabels: ({ context, event }) =>
      event.type === 'labels.point' && event.ids.filter((id) => hasLabel(context, id)).length > 1,
    isNoChoiceLeft: ({ context }) => !context.choices.some((id) => hasLabel(context, id)),
    isOpenLabelGone: ({ context }) => !hasLabel(context, context.editing),
    canUndo: ({ context }) => context.marking.history.done.length > 0,
    canRedo: ({ context }) => context.marking.history.undone.length > 0,
    isAccepted: ({ context, event }) => {
      const command = commandOf(context, event);
      return command !== undefined && editMarking(context.passage, context.marking, command).ok;
    },
  },
}).createMachine({
  id: 'labeling',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    pending: null,
    editing: null,
    latest: null,
    choices: [],
    pick: { ...firstPick, unit: input.units[0] ?? firstPick.unit },
  }),
  on: {
    'internal.marked': { actions: 'tellParent' },
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
    mode: {
      initial: 'reading',
      states: {
        reading: { on: { 'pick.start': 'picking' } },
        picking: {
          on: {
            'pick.stop': 'reading',
            'pick.unit': { guard: 'isUnitOffered', actions: 'changeUnit' },
            'pick.move': { actions: 'movePick' },
            'selection.cancel': { guard: 'isNothingOpen', target: 'reading' },
          },
        },
      },
    },
    selection: {
      initial: 'empty',
      on: {
        'selection.set': {
          guard: 'holdsWords',
          target: '.pending',
          actions: ['select', { type: 'announce', params: { type: 'selection.set' } }],
        },
        'pick.begin': [
          { guard: 'isPickedAgain', target: '.empty' },
          {
            target: '.pending',
            actions: ['pickStretch', { type: 'announce', params: { type: 'selection.set' } }],
          },
        ],
        'pick.extend': {
          target: '.pending',
          actions: ['pickStretch', { type: 'announce', params: { type: 'selection.set' } }],
        },
        'label.open': { guard: 'isLabelHere', target: '.editing', actions: 'openLabel' },
        'labels.point': [
          { guard: 'isOneLabel', target: '.editing', actions: 'openLabel' },
          { guard: 'areLabels', target: '.choosing', actions: ['offer', 'tellOffer'] },
        ],
        'label.remove': { guard: 'isLabelHere', actions: 'edit' },
        'label.annotate': { guard: 'isLabelHere', actions: 'edit' },
      },
      states: {
        empty: {
          entry: ['clearSelection', 'closeLabel'],
          on: {
            'selection.cancel': { actions: 'forgetLatest' },
            'label.close': { actions: 'forgetLatest' },
          },
        },
        pending: {
          entry: ['closeLabel', 'forgetLatest'],
          on: {
            'selection.adjust': {
              actions: ['adjustSelection', { type: 'announce', params: { type: 'selection.set' } }],
            },
            'selection.cancel': {
              target: 'empty',
              actions: { type: 'announce', params: { type: 'selection.cleared' } },
            },
            'technique.choose': [
              { guard: 'isAccepted', target: 'empty', actions: 'edit' },
              { actions: 'edit' },
            ],
          },
        },
        editing: {
          entry: ['clearSelection', 'forgetLatest'],
          always: { guard: 'isOpenLabelGone', target: 'empty' },
          on: {
            'selection.adjust': { actions: 'edit' },
            'technique.choose': { actions: 'edit' },
            'label.close': 'empty',
            'selection.cancel': 'empty',
          },
        },
        choosing: {
          entry: ['clearSelection', 'forgetOpen', 'forgetLatest'],
          always: { guard: 'isNoChoiceLeft', target: 'empty' },
          on: { 'selection.cancel': 'empty' },
        },
      },
    },
  },
});

/** The command an event means: about the open label when there is one, about the selection otherwise. */
function commandOf(context: LabelingContext, event: LabelingEvent): MarkingCommand | undefined {
  const { editing: id, pending: span } = context;
  if (event.type === 'label.annotate') return { ...event, type: 'annotate' };
  if (event.type === 'label.remove') return { type: 'remove', id: event.id };
  if (event.type === 'technique.choose' && id !== null) {
    return { type: 'rename', id, technique: event.technique };
  }
  if (event.type === 'technique.choose' && span !== null) {
    return { type: 'add', span, technique: event.technique };
  }
  if (event.type === 'selection.adjust' && id !== null) {
    return { type: 'adjust', id, adjustment: event.adjustment };
  }
  return undefined;
}

/** Whether there is such a label, in the part of the text that is open. */
function hasLabel({ passage, marking }: LabelingContext, id: string | null): boolean {
  return labelsWithin(marking.response.labels, extentOf(passage)).some((label) => label.id === id);
}
