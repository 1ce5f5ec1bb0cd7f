import * as fc from 'fast-check';
import { addLabel, changeLabel, removeLabel } from '../../../src/core/response/edit-marking.ts';
import { confidences, type LabelDraft } from '../../../src/core/response/label.ts';
import { createMarking, type Marking } from '../../../src/core/response/marking.ts';
import { recordEdit, redoEdit, undoEdit } from '../../../src/core/response/edit-history.ts';

/** Something a learner does; `pick` chooses among the labels there are. */
export type Command =
  | { readonly type: 'add'; readonly draft: LabelDraft }
  | { readonly type: 'change'; readonly pick: number; readonly draft: LabelDraft }
  | { readonly type: 'remove'; readonly pick: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** What a learner can say about some words; few different places, so that labels meet. */
export const anyDraft: fc.Arbitrary<LabelDraft> = fc
  .record(
    {
      start: fc.nat(8),
      length: fc.integer({ min: 1, max: 4 }),
      technique: fc.constantFrom('slippery-slope', 'factual-error'),
      confidence: fc.constantFrom(...confidences),
      reason: fc.string({ unit: 'binary', maxLength: 200 }),
      evidence: fc.constantFrom('anthropic', 'summits'),
    },
    { requiredKeys: ['start', 'length', 'technique'] },
  )
  .map(({ start, length, ...rest }) => ({ span: { start, end: start + length }, ...rest }));

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('add' as const), draft: anyDraft }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('change' as const), pick: fc.nat(), draft: anyDraft }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ type: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'redo' as const }) },
);

/** What a learner does one after the other. */
export const anyCommands = fc.array(anyCommand, { maxLength: 40 });

/** A marking as any learner may leave it. */
export const anyMarking = anyCommands.map((commands) => commands.reduce(obey, createMarking()));

/** The marking after a command; unchanged when the command is refused. */
export function obey(marking: Marking, command: Command): Marking {
  if (command.type === 'undo') return undoEdit(marking);
  if (command.type === 'redo') return redoEdit(marking);
  const edit = editOf(marking, command);
  return edit.ok ? recordEdit(marking, edit.value) : marking;
}

function editOf(marking: Marking, command: Exclude<Command, { type: 'undo' | 'redo' }>) {
  if (command.type === 'add') return addLabel(marking, command.draft);
  const { labels } = marking.response;
  const id = labels[command.pick % Math.max(labels.length, 1)]?.id ?? 'none';
  return command.type === 'change' ? changeLabel(marking, id, command.draft) : removeLabel(marking, id);
}
