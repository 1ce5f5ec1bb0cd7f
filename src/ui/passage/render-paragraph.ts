import { segmentParagraph, type Segment } from '../../core/text/segment-paragraph.ts';
import type { Span } from '../../core/text/span.ts';
import type { PassageLayer, Speak } from './passage-layer.ts';
import { createEnd, createTags, nameTag, updateEnd, updateTag } from './passage-tag.ts';

/** What a paragraph shows, as DOM: text, `<mark>` segments, and a tag where a layer begins. */
export interface ParagraphContent {
  /** The text of the whole passage. */
  readonly text: string;
  readonly paragraph: Span;
  /** The layers over this paragraph. */
  readonly layers: readonly PassageLayer[];
  /** Whether tags are buttons that open their mark. */
  readonly areTagsButtons: boolean;
  readonly speak: Speak;
}

/** The first word, unless it is too long for a narrow page; of such a word, and of scripts without spaces, a letter. */
const leadingWord = /^(?:\S{1,20}(?!\S)|.\p{M}*)/su;

/**
 * Fills an element with a paragraph. The text is cut at layer borders and never nested, so any number of overlaps
 * stays flat; tags are marked `data-ui` and are not text of the passage.
 */
export function renderParagraph(element: HTMLElement, content: ParagraphContent): void {
  const { text, paragraph, layers, speak } = content;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const layersOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const nodes: Node[] = [];
  for (const segment of segmentParagraph(paragraph, layers)) {
    const words = text.slice(segment.start, segment.end);
    const over = layersOf(segment.layers);
    if (over.length === 0) nodes.push(document.createTextNode(words));
    else nodes.push(createMark(words, over, tagsOf(layersOf(segment.begins), content)));
    if (speak === 'label-and-end') nodes.push(...endsOf(segment, over));
  }
  element.replaceChildren(...nodes);
}

/**
 * Brings a rendered paragraph up to date without building it anew: the looks, tags and names of its layers. For layers
 * that lie where they lay when it was rendered (`isSameShape`). The text and a selection in it stay untouched.
 */
export function patchParagraph(element: HTMLElement, layers: readonly PassageLayer[]): void {
  const layersOf = finder(layers);
  for (const mark of element.querySelectorAll('mark')) {
    const look = lookOf(layersOf(mark.dataset['ids']));
    if (mark.className !== look) mark.className = look;
  }
  for (const part of element.querySelectorAll<HTMLElement>('[data-ui]')) {
    const { id, ids, end } = part.dataset;
    if (end === undefined) updateTag(part, layersOf(ids ?? id));
    else for (const layer of layersOf(end)) updateEnd(part, layer);
  }
}

/** The part of patching that is heard and not seen, and so costs no layout: for a paragraph far out of sight. */
export function renameTags(element: HTMLElement, layers: readonly PassageLayer[]): void {
  const layersOf = finder(layers);
  for (const tag of element.getElementsByTagName('button')) {
    nameTag(tag, layersOf(tag.dataset['ids'] ?? tag.dataset['id']));
  }
}

/** Finds the layers of an attribute that lists their ids. */
function finder(layers: readonly PassageLayer[]): (ids: string | undefined) => PassageLayer[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return (ids = '') => ids.split(' ').flatMap((id) => byId.get(id) ?? []);
}

/** Whether the two differ in looks, tags and names at most: then a paragraph can be patched. */
export function isSameShape(a: ParagraphContent, b: ParagraphContent): boolean {
  if (a.layers.length !== b.layers.length || a.text !== b.text) return false;
  if (a.areTagsButtons !== b.areTagsButtons || a.speak !== b.speak) return false;
  if (a.paragraph.start !== b.paragraph.start || a.paragraph.end !== b.paragraph.end) return false;
  return a.layers.every((layer, index) => {
    const other = b.layers[index];
    if (layer === other) return true;
    return (
      layer.id === other?.id &&
      layer.span.start === other.span.start &&
      layer.span.end === other.span.end &&
      (layer.tag === undefined) === (other.tag === undefined)
    );
  });
}

/** Whether two contents of the same shape have the same looks. */
export function hasSameLooks(a: ParagraphContent, b: ParagraphContent): boolean {
  return a.layers.every(({ look }, index) => look === b.layers[index]?.look);
}

/** Whether two contents of the same shape have the same tags and names. */
export function hasSameNames(a: ParagraphContent, b: ParagraphContent): boolean {
  return a.layers.every(
    ({ tag, name }, index) => tag === b.layers[index]?.tag && name === b.layers[index]?.name,
  );
}

function tagsOf(begins: readonly PassageLayer[], content: ParagraphContent): HTMLElement[] {
  // One that goes on from the paragraph before has its tag there.
  const begun = begins.filter(({ span }) => span.start >= content.paragraph.start);
  return begun.length === 0 ? [] : createTags(begun, content.areTagsButtons && content.speak !== 'off');
}

function endsOf(segment: Segment, over: readonly PassageLayer[]): HTMLElement[] {
  return over
    .filter(({ span, tag }) => span.end === segment.end && tag !== undefined)
    .map((layer) => createEnd(layer));
}

/** A `<mark>` with the tags of what begins here held to its first word. */
function createMark(words: string, over: readonly PassageLayer[], tags: readonly HTMLElement[]): HTMLElement {
  const mark = document.createElement('mark');
  mark.setAttribute('data-ids', over.map(({ id }) => id).join(' '));
  mark.className = lookOf(over);
  if (tags.length === 0) mark.textContent = words;
  else {
    const first = leadingWord.exec(words)?.[0] ?? '';
    const lead = document.createElement('span');
    lead.className = 'lead';
    lead.append(...tags, first);
    mark.append(lead, words.slice(first.length));
  }
  return mark;
}

/** The look on top gives tint and line; the one below keeps its own line; three and more have a line above as well. */
function lookOf(over: readonly PassageLayer[]): string {
  const below = over.at(-2)?.look.split(' ')[0];
  const overlap = below === undefined ? '' : ` overlapping over-${below}${over.length > 2 ? ' deep' : ''}`;
  return `${over.at(-1)?.look ?? ''}${overlap}`;
}
