import { type Layer, type Segment, segmentParagraph } from '../../core/text/layers.ts';
import type { Span } from '../../core/text/span.ts';
import { rememberWords } from './drawn-words.ts';
import { messages } from '../words/words.ts';

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
 * stays flat; tags are marked `data-ui` and are not text of the passage. What stood there before goes, whoever put it there.
 */
export function renderParagraph(element: HTMLElement, content: ParagraphContent): void {
  const { text, paragraph, layers, speak } = content;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const layersOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const nodes: Node[] = [];
  const written = new WrittenWords();
  for (const segment of segmentParagraph(paragraph, layers)) {
    const words = text.slice(segment.start, segment.end);
    const over = layersOf(segment.layers);
    if (over.length === 0) nodes.push(written.write(words));
    else nodes.push(createMark(words, over, tagsOf(layersOf(segment.begins), content), written));
    if (speak === 'label-and-end') nodes.push(...endsOf(segment, over));
  }
  element.replaceChildren(...nodes);
  rememberWords(element, {
    start: paragraph.start,
    text: text.slice(paragraph.start, paragraph.end),
    nodes: written.nodes,
    ends: written.ends,
  });
}

/** Fills an element with the words of a paragraph alone. */
export function renderWords(element: HTMLElement, text: string, paragraph: Span): void {
  renderParagraph(element, { text, paragraph, layers: [], areTagsButtons: false, speak: 'off' });
}

/** How many stretches of marked words stand in a paragraph: fewer than were drawn when somebody has written over them. */
export function countMarks(element: HTMLElement): number {
  return element.querySelectorAll('mark[data-ids]').length;
}

/** The text nodes of a paragraph, as they are made. */
class WrittenWords {
  readonly nodes: Text[] = [];
  readonly ends: number[] = [];

  write(words: string): Text {
    const node = document.createTextNode(words);
    this.nodes.push(node);
    this.ends.push((this.ends.at(-1) ?? 0) + words.length);
    return node;
  }
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
function createMark(
  words: string,
  over: readonly PassageLayer[],
  tags: readonly HTMLElement[],
  written: WrittenWords,
): HTMLElement {
  const mark = document.createElement('mark');
  mark.setAttribute('data-ids', over.map(({ id }) => id).join(' '));
  mark.className = lookOf(over);
  if (tags.length === 0) mark.append(written.write(words));
  else {
    const first = leadingWord.exec(words)?.[0] ?? '';
    const lead = document.createElement('span');
    lead.className = 'lead';
    lead.append(...tags, written.write(first));
    mark.append(lead, written.write(words.slice(first.length)));
  }
  return mark;
}

/** The look on top gives tint and line; the one below keeps its own line; three and more have a line above as well. */
function lookOf(over: readonly PassageLayer[]): string {
  const below = over.at(-2)?.look.split(' ')[0];
  const overlap = below === undefined ? '' : ` overlapping over-${below}${over.length > 2 ? ' deep' : ''}`;
  return `${over.at(-1)?.look ?? ''}${overlap}`;
}

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

/** From this many marks on that begin at one place, one tag stands for all of them. */
const stackFrom = 3;

/**
 * The tags of the layers that begin at one place: one for each, or one for all (`×3`) where there are many.
 * A tag names its layer in `data-id`; a tag for many has all of them in `data-ids` and the first in `data-id`. Tags that
 * are no buttons are for the eye only.
 */
function createTags(begun: readonly PassageLayer[], areButtons: boolean): HTMLElement[] {
  const tagged = begun.filter(({ tag }) => tag !== undefined);
  const groups = tagged.length >= stackFrom ? [tagged] : tagged.map((layer) => [layer]);
  return groups.map((group) => {
    // Copied, because there may be thousands and each has half a dozen attributes.
    const tag = (areButtons ? button() : label()).cloneNode() as HTMLElement;
    tag.setAttribute('data-id', group[0]?.id ?? '');
    if (group.length > 1) tag.setAttribute('data-ids', group.map(({ id }) => id).join(' '));
    updateTag(tag, group);
    return tag;
  });
}

const button = once(() => {
  const tag = document.createElement('button');
  tag.dataset['ui'] = '';
  tag.translate = false;
  tag.type = 'button';
  // One tag of a passage is its tab stop: roving-tags.ts.
  tag.tabIndex = -1;
  return tag;
});

const label = once(() => {
  const tag = document.createElement('span');
  tag.dataset['ui'] = '';
  tag.translate = false;
  tag.setAttribute('aria-hidden', 'true');
  return tag;
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Brings a tag up to date with its layers, touching only what differs: most of a change is other numbers. */
function updateTag(tag: HTMLElement, layers: readonly PassageLayer[]): void {
  const isStack = layers.length > 1;
  const text = isStack ? messages.mark.stackTag(layers.length) : (layers[0]?.tag ?? '');
  const look = `tag ${isStack ? 'stack' : (layers[0]?.look ?? '')}${text.length > 2 ? ' wide' : ''}`;
  if (tag.className !== look) tag.className = look;
  if (tag.textContent !== text) tag.textContent = text;
  if (tag instanceof HTMLButtonElement) nameTag(tag, layers);
}

/** Gives a tag its accessible name. */
function nameTag(tag: HTMLButtonElement, layers: readonly PassageLayer[]): void {
  const names = layers.map((layer) => layer.name ?? layer.tag ?? '');
  const name = names.length > 1 ? messages.mark.stack(names.length, names) : layers[0]?.name;
  if (name !== undefined && tag.getAttribute('aria-label') !== name) tag.setAttribute('aria-label', name);
}

/** Says to assistive technology that a layer ends here. It is no text of the passage. */
function createEnd(layer: PassageLayer): HTMLElement {
  const end = document.createElement('span');
  end.className = 'visually-hidden ending';
  end.dataset['ui'] = '';
  end.dataset['end'] = layer.id;
  updateEnd(end, layer);
  return end;
}

/** Brings the end of a layer up to date. */
function updateEnd(end: HTMLElement, layer: PassageLayer): void {
  const text = messages.mark.endOf(layer.tag ?? '');
  if (end.textContent !== text) end.textContent = text;
}
