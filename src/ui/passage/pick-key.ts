import type { Technique } from '../../core/lesson/technique-schema.ts';
import { type Span, firstSpanEndingAfter } from '../../core/text/span.ts';
import type { Passage } from '../../core/text/passage.ts';
import { type Pick, unitsInParagraph } from '../../core/text/pick.ts';
import type { LabelingEvent } from '../../machines/labeling-events.ts';
import { type KeyPress, digitOf, isCommand, isComposing } from '../kit/read-key.ts';
import type { Layer } from '../../core/text/layers.ts';

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

/**
 * The keyboard of pick mode (docs/accessibility.md#keys). Left and right swap in a right-to-left passage.
 * `undefined` for a key that is not ours: the browser keeps it.
 */
export function pickKey(event: KeyPress, context: PickKeyContext): PickAction | undefined {
  if (event.altKey || isComposing(event)) return undefined;
  const { pick, techniques, isSelected } = context;
  // Shift makes another space of it on some keyboards.
  if (/^\p{Zs}$/u.test(event.key)) {
    return event.shiftKey ? { type: 'pick.extend', to: pick.focus } : { type: 'pick.begin', at: pick.focus };
  }
  if (event.key === 'Enter') return isSelected ? { type: 'bar' } : undefined;
  if (event.key === 'Escape') return isSelected ? { type: 'selection.cancel' } : { type: 'leave' };
  const digit = isCommand(event) ? undefined : digitOf(event);
  if (digit !== undefined) {
    const technique = techniques[digit - 1];
    return technique !== undefined && isSelected
      ? { type: 'technique.choose', technique: technique.id }
      : undefined;
  }
  const to = destination(event, isCommand(event), context);
  if (to === undefined) return undefined;
  return event.shiftKey ? { type: 'pick.extend', to } : { type: 'pick.move', to };
}

/** The unit a navigation key leads to, kept within the passage. */
function destination({ key }: KeyPress, isFar: boolean, context: PickKeyContext): number | undefined {
  const { passage, pick, units } = context;
  const last = units.length - 1;
  const isMirrored = passage.direction === 'rtl';
  const steps: Partial<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: isMirrored ? -1 : 1,
    ArrowLeft: isMirrored ? 1 : -1,
  };
  const step = steps[key];
  if (step !== undefined && isFar) return paragraphStart(context, step);
  if (step !== undefined) return Math.min(Math.max(0, pick.focus + step), last);
  if (key === 'Home') return isFar ? 0 : edgeOfParagraph(context, 'first');
  if (key === 'End') return isFar ? last : edgeOfParagraph(context, 'last');
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

/** A mark as pick mode shows it: its look, and the technique's name for those who hear it. */
export interface PickLayer extends Layer {
  readonly look: string;
  readonly technique: string;
}

/** Whether two lists show the same marks in the same places. */
export function areSamePickLayers(a: readonly PickLayer[], b: readonly PickLayer[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((layer, index) => {
    const other = b[index];
    return (
      layer.id === other?.id &&
      layer.look === other.look &&
      layer.technique === other.technique &&
      layer.span.start === other.span.start &&
      layer.span.end === other.span.end
    );
  });
}

/** A piece of a paragraph in pick mode: a unit that can be picked (with its index), or what stands between two. */
export interface PickPiece extends Span {
  readonly text: string;
  readonly index: number | undefined;
}

/** A paragraph cut into the units that can be picked and the text between them, without losing a character. */
export function pickPieces(text: string, paragraph: Span, units: readonly Span[]): PickPiece[] {
  const pieces: PickPiece[] = [];
  let at = paragraph.start;
  const push = (start: number, end: number, index: number | undefined) => {
    if (start < end) pieces.push({ start, end, text: text.slice(start, end), index });
  };
  const here = unitsInParagraph(units, paragraph);
  for (const [place, unit] of units.slice(here.start, here.end).entries()) {
    push(at, unit.start, undefined);
    push(unit.start, unit.end, here.start + place);
    at = unit.end;
  }
  push(at, paragraph.end, undefined);
  return pieces;
}
