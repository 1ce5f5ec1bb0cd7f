import { firstSpanEndingAfter } from './first-span.ts';
import type { Layer } from './segment-paragraph.ts';
import type { Span } from './span.ts';

/**
 * For each paragraph the layers that lie over it, in the order they were given; a layer over several paragraphs is in
 * each of their lists. `paragraphs` are in reading order. One pass over the layers, so a long text with many marks costs
 * no more than its marks do.
 */
export function layersByParagraph<TLayer extends Layer>(
  paragraphs: readonly Span[],
  layers: readonly TLayer[],
): readonly (readonly TLayer[])[] {
  const lists: TLayer[][] = paragraphs.map(() => []);
  for (const layer of layers) {
    const first = firstSpanEndingAfter(paragraphs, layer.span.start);
    for (let index = first; index < paragraphs.length; index += 1) {
      if ((paragraphs[index]?.start ?? 0) >= layer.span.end) break;
      lists[index]?.push(layer);
    }
  }
  return lists;
}
