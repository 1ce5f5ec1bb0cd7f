import { type Span, firstSpanEndingAfter, overlaps } from './span.ts';

/** Something drawn over the text: a mark, a key annotation, the selection that is being made. */
export interface Layer {
  readonly id: string;
  readonly span: Span;
}

/** A stretch of one paragraph under one and the same set of layers, in UTF-16 offsets of the passage. */
export interface Segment extends Span {
  /** Ids of the layers over it, in the order the layers were given; empty for plain text. */
  readonly layers: readonly string[];
  /** Ids of the layers that begin here (in this paragraph). */
  readonly begins: readonly string[];
}

/**
 * Cuts a paragraph at every border of a layer and flattens what overlaps: the segments cover the paragraph exactly
 * once, in reading order, however the layers lie across each other (docs/marking.md#flat-segments).
 */
export function segmentParagraph(paragraph: Span, layers: readonly Layer[]): Segment[] {
  const here = layers.filter((layer) => overlaps(layer.span, paragraph));
  if (here.length === 0) return [{ ...paragraph, layers: [], begins: [] }];
  const starting = new Map<number, number[]>();
  const borders = new Set([paragraph.start, paragraph.end]);
  for (const [rank, { span }] of here.entries()) {
    const start = Math.max(span.start, paragraph.start);
    borders.add(start).add(Math.min(span.end, paragraph.end));
    const others = starting.get(start);
    if (others === undefined) starting.set(start, [rank]);
    else others.push(rank);
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  const idOf = (rank: number) => here[rank]?.id ?? '';
  /** Places in `here` of the layers over the segment that is being cut. */
  let open: number[] = [];
  return sorted.slice(0, -1).map((start, index) => {
    const begun = starting.get(start) ?? [];
    const going = open.filter((rank) => (here[rank]?.span.end ?? 0) > start);
    open = begun.length === 0 ? going : [...going, ...begun].toSorted((a, b) => a - b);
    const end = sorted[index + 1] ?? paragraph.end;
    return { start, end, layers: open.map(idOf), begins: begun.map(idOf) };
  });
}

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
