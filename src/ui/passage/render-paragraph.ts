import { segmentParagraph } from '../../core/text/segment-paragraph.ts';
import type { Span } from '../../core/text/span.ts';
import type { PassageLayer } from './passage-layer.ts';

/** What a paragraph shows, as DOM: text, `<mark>` segments, and a tag where a layer begins. */
export interface ParagraphContent {
  readonly text: string;
  readonly paragraph: Span;
  readonly layers: readonly PassageLayer[];
  /** Whether tags are buttons that open their mark. */
  readonly areTagsButtons: boolean;
}

/**
 * Fills an element with a paragraph. The text is cut at layer borders and never nested, so any number of overlaps
 * stays flat; tags are marked `data-ui` and are not text of the passage.
 */
export function renderParagraph(element: HTMLElement, content: ParagraphContent): void {
  const { text, paragraph, layers } = content;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const nodes: Node[] = [];
  for (const segment of segmentParagraph(paragraph, layers)) {
    const over = segment.layers.flatMap((id) => byId.get(id) ?? []);
    for (const id of segment.begins) {
      const layer = byId.get(id);
      const continues = layer !== undefined && layer.span.start < paragraph.start;
      if (layer?.tag !== undefined && !continues) {
        nodes.push(createTag(layer, content.areTagsButtons));
      }
    }
    const words = document.createTextNode(text.slice(segment.start, segment.end));
    nodes.push(over.length === 0 ? words : createMark(words, over));
  }
  element.replaceChildren(...nodes);
}

function createMark(words: Text, over: readonly PassageLayer[]): HTMLElement {
  const mark = document.createElement('mark');
  const top = over.at(-1);
  mark.className = `${top?.look ?? ''}${over.length > 1 ? ' overlapping' : ''}`;
  mark.dataset['ids'] = over.map(({ id }) => id).join(' ');
  // The line of the mark below still shows, as a border, when two marks overlap.
  const below = over.at(-2);
  if (below !== undefined) mark.classList.add(`over-${below.look.split(' ')[0] ?? ''}`);
  mark.append(words);
  return mark;
}

function createTag(layer: PassageLayer, isButton: boolean): HTMLElement {
  const tag = document.createElement(isButton ? 'button' : 'span');
  tag.className = `tag ${layer.look}`;
  tag.dataset['ui'] = '';
  tag.dataset['id'] = layer.id;
  tag.textContent = layer.tag ?? '';
  if (tag instanceof HTMLButtonElement) tag.type = 'button';
  if (layer.name !== undefined && isButton) tag.setAttribute('aria-label', layer.name);
  if (!isButton) tag.setAttribute('aria-hidden', 'true');
  return tag;
}
