import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { Passage } from '../../core/text/passage.ts';
import type { Pick } from '../../core/text/pick.ts';
import type { Span } from '../../core/text/span.ts';
import type { LabelingEvent } from '../../machines/labeling-machine.ts';

/** What the keys of pick mode need to know. */
export interface PickKeyContext {
  readonly passage: Passage;
  readonly pick: Pick;
  readonly units: readonly Span[];
  readonly techniques: readonly Technique[];
  readonly isSelected: boolean;
}

/** What a key means: an event for the machine, a move of focus to the label bar, or leaving pick mode. */
export type PickAction = LabelingEvent | { readonly type: 'bar' } | { readonly type: 'leave' };

type Key = Readonly<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> & {
  readonly key: string;
};

/**
 * The keyboard of pick mode (marking.md 5.2). Left and right swap in a right-to-left passage.
 * `undefined` for a key that is not ours: the browser keeps it.
 */
export function pickKey(event: Key, context: PickKeyContext): PickAction | undefined {
  if (event.altKey) return undefined;
  const { pick, techniques, isSelected } = context;
  if (event.key === ' ') {
    return event.shiftKey ? { type: 'pick.extend', to: pick.focus } : { type: 'pick.begin', at: pick.focus };
  }
  if (event.key === 'Enter') return isSelected ? { type: 'bar' } : undefined;
  if (event.key === 'Escape') return isSelected ? { type: 'selection.cancel' } : { type: 'leave' };
  const isCommand = event.ctrlKey || event.metaKey;
  const technique = techniques[Number(event.key) - 1];
  if (/^[1-9]$/.test(event.key) && !isCommand) {
    return technique !== undefined && isSelected
      ? { type: 'technique.choose', technique: technique.id }
      : undefined;
  }
  const to = destination(event, isCommand, context);
  if (to === undefined) return undefined;
  return event.shiftKey ? { type: 'pick.extend', to } : { type: 'pick.move', to };
}

/** The unit a navigation key leads to, kept within the passage. */
function destination(event: Key, isCommand: boolean, context: PickKeyContext): number | undefined {
  const { passage, pick, units } = context;
  const last = units.length - 1;
  const isMirrored = passage.direction === 'rtl';
  const steps: Partial<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: isMirrored ? -1 : 1,
    ArrowLeft: isMirrored ? 1 : -1,
  };
  const step = steps[event.key];
  if (step !== undefined && isCommand) return paragraphStart(context, step);
  if (step !== undefined) return Math.min(Math.max(0, pick.focus + step), last);
  if (event.key === 'Home') return isCommand ? 0 : edgeOfParagraph(context, 'first');
  if (event.key === 'End') return isCommand ? last : edgeOfParagraph(context, 'last');
  return undefined;
}

function paragraphStart(context: PickKeyContext, step: number): number {
  const { passage, units } = context;
  const here = paragraphOf(context, context.pick.focus);
  const target = Math.min(Math.max(0, here + step), passage.paragraphs.length - 1);
  const start = passage.paragraphs[target]?.start ?? 0;
  const index = units.findIndex((unit) => unit.start >= start);
  return index === -1 ? context.pick.focus : index;
}

function edgeOfParagraph(context: PickKeyContext, edge: 'first' | 'last'): number {
  const here = paragraphOf(context, context.pick.focus);
  const inParagraph = context.units.flatMap((_, index) =>
    paragraphOf(context, index) === here ? [index] : [],
  );
  return (edge === 'first' ? inParagraph[0] : inParagraph.at(-1)) ?? context.pick.focus;
}

function paragraphOf({ passage, units }: PickKeyContext, index: number): number {
  const unit = units[index];
  return passage.paragraphs.findIndex(
    ({ start, end }) => unit !== undefined && start <= unit.start && unit.end <= end,
  );
}
