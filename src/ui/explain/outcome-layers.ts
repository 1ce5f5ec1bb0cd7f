import { messages } from '../words/words.ts';
import type { PassageLayer } from '../passage/render-paragraph.ts';
import type { OutcomeNote } from './outcome-note.ts';

/** An explanation with its number in reading order; the quiet ones have none. */
export interface NumberedNote extends OutcomeNote {
  readonly number: number | undefined;
}

/** Numbers the explanations that stand open. */
export function numberNotes(notes: readonly OutcomeNote[]): NumberedNote[] {
  let number = 0;
  return notes.map((note) => ({ ...note, number: note.isMain ? (number += 1) : undefined }));
}

/**
 * The layers that draw outcomes over the text. What the learner missed is hatched, what is explained quietly has a thin
 * line; wide marks come first, so that a decoy inside one stays visible.
 */
export function outcomeLayers(notes: readonly NumberedNote[]): PassageLayer[] {
  return notes
    .toSorted((a, b) => length(b) - length(a))
    .map(({ id, outcome, look, number, title, status }) => ({
      id,
      span: outcome.span,
      look: `${look}${number === undefined ? ' quiet' : drawing(outcome)}`,
      ...(number === undefined
        ? {}
        : { tag: String(number), name: `${number} ${messages.check.goToNote(title, status)}` }),
    }));
}

function drawing(outcome: OutcomeNote['outcome']): string {
  return outcome.outcome === 'missed' ? ' missed' : '';
}

function length({ outcome: { span } }: NumberedNote): number {
  return span.end - span.start;
}
