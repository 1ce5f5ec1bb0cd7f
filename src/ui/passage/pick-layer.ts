import type { Layer } from '../../core/text/segment-paragraph.ts';

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
