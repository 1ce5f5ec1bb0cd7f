import type { Technique } from '../../core/lesson/technique-schema.ts';
import { firstSpanEndingAfter } from '../../core/text/first-span.ts';
import type { Passage } from '../../core/text/passage.ts';
import type { Pick } from '../../core/text/pick.ts';
import type { Span } from '../../core/text/span.ts';
import { unitsInParagraph } from '../../core/text/units-in-paragraph.ts';
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

/** The first unit of the next or the previous paragraph that has any. */
function paragraphStart(context: PickKeyContext, step: number): number {
  const { passage, pick, units } = context;
  const here = paragraphOf(passage, units[pick.focus]);
  for (let at = here + step; at >= 0 && at < passage.paragraphs.length; at += step) {
    const paragraph = passage.paragraphs[at];
    if (paragraph === undefined) break;
    const { start, end } = unitsInParagraph(units, paragraph);
    if (start < end) return start;
  }
  return edgeOfParagraph(context, 'first');
}

function edgeOfParagraph({ passage, pick, units }: PickKeyContext, edge: 'first' | 'last'): number {
  const paragraph = passage.paragraphs[paragraphOf(passage, units[pick.focus])];
  if (paragraph === undefined) return pick.focus;
  const { start, end } = unitsInParagraph(units, paragraph);
  return edge === 'first' ? start : end - 1;
}

/** The index of the paragraph a unit lies in. */
function paragraphOf({ paragraphs }: Passage, unit: Span | undefined): number {
  return firstSpanEndingAfter(paragraphs, unit?.start ?? 0);
}
