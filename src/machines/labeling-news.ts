import type { MarkingCommand } from '../core/response/edit-marking.ts';
import type { Label } from '../core/response/label.ts';
import type { Marking } from '../core/response/marking.ts';

/** Why it is not known which words are meant: those on the page are not those of the text, or lie beyond it. */
export type SelectionRefusal = 'changed' | 'outside';

/** What happened, for the status line. */
export type LabelingNews =
  | {
      readonly type: 'label.added' | 'label.changed' | 'label.annotated' | 'label.cited' | 'label.removed';
      readonly label: Label;
    }
  | { readonly type: 'label.refused'; readonly code: string }
  | { readonly type: 'selection.refused'; readonly reason: SelectionRefusal }
  | { readonly type: 'labels.offered'; readonly count: number }
  | { readonly type: 'pen.taken' | 'card.taken'; readonly technique: string }
  | { readonly type: 'edit.undone' | 'edit.redone' | 'selection.set' | 'selection.cleared' | 'pen.dropped' };

/** Told to the parent after every change, so that it can be saved. */
export interface MarkingChanged {
  readonly type: 'marking.changed';
  readonly marking: Marking;
}

/** What has happened when a command was carried out. */
export function newsOf(command: MarkingCommand): EditNews {
  const isCited = command.type !== 'annotate' && 'evidence' in command;
  return isCited ? 'label.cited' : newsOfCommand[command.type];
}

type EditNews = Extract<LabelingNews, { readonly label: Label }>['type'];

const newsOfCommand = {
  add: 'label.added',
  rename: 'label.changed',
  adjust: 'label.changed',
  resize: 'label.changed',
  annotate: 'label.annotated',
  remove: 'label.removed',
} as const satisfies Record<MarkingCommand['type'], EditNews>;
