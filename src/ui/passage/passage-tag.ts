import { messages } from '../messages/messages.ts';
import type { PassageLayer } from './passage-layer.ts';

/** From this many marks on that begin at one place, one tag stands for all of them. */
const stackFrom = 3;

/**
 * The tags of the layers that begin at one place: one for each, or one for all (`×3`) where there are many.
 * A tag names its layer in `data-id`; a tag for many has all of them in `data-ids` and the first in `data-id`. Tags that
 * are no buttons are for the eye only.
 */
export function createTags(begun: readonly PassageLayer[], areButtons: boolean): HTMLElement[] {
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
  tag.type = 'button';
  // One tag of a passage is its tab stop: roving-tags.ts.
  tag.tabIndex = -1;
  return tag;
});

const label = once(() => {
  const tag = document.createElement('span');
  tag.dataset['ui'] = '';
  tag.setAttribute('aria-hidden', 'true');
  return tag;
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Brings a tag up to date with its layers, touching only what differs: most of a change is other numbers. */
export function updateTag(tag: HTMLElement, layers: readonly PassageLayer[]): void {
  const isStack = layers.length > 1;
  const text = isStack ? messages.mark.stackTag(layers.length) : (layers[0]?.tag ?? '');
  const look = `tag ${isStack ? 'stack' : (layers[0]?.look ?? '')}`;
  if (tag.className !== look) tag.className = look;
  if (tag.textContent !== text) tag.textContent = text;
  if (tag instanceof HTMLButtonElement) nameTag(tag, layers);
}

/** Gives a tag its accessible name. */
export function nameTag(tag: HTMLButtonElement, layers: readonly PassageLayer[]): void {
  const names = layers.map((layer) => layer.name ?? layer.tag ?? '');
  const name = names.length > 1 ? messages.mark.stack(names.length, names) : layers[0]?.name;
  if (name !== undefined && tag.getAttribute('aria-label') !== name) tag.setAttribute('aria-label', name);
}

/** Says to assistive technology that a layer ends here. It is no text of the passage. */
export function createEnd(layer: PassageLayer): HTMLElement {
  const end = document.createElement('span');
  end.className = 'visually-hidden ending';
  end.dataset['ui'] = '';
  end.dataset['end'] = layer.id;
  updateEnd(end, layer);
  return end;
}

/** Brings the end of a layer up to date. */
export function updateEnd(end: HTMLElement, layer: PassageLayer): void {
  const text = messages.mark.endOf(layer.tag ?? '');
  if (end.textContent !== text) end.textContent = text;
}
