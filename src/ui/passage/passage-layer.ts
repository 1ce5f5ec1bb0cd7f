import type { Layer } from '../../core/text/segment-paragraph.ts';

/** A layer with its looks. */
export interface PassageLayer extends Layer {
  /** Class of the technique or outcome: it sets ink, wash and line. */
  readonly look: string;
  /** Short text of the tag at its beginning; none for the pending selection. */
  readonly tag?: string;
  /** The tag's accessible name, beginning with its visible text. */
  readonly name?: string;
}

/**
 * What assistive technology hears of the marks in the text: nothing (the list of marks says it all), the tag where each
 * begins, or that and where each ends.
 */
export type Speak = 'off' | 'label' | 'label-and-end';
