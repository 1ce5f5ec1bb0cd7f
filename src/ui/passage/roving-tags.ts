import type { Direction } from '../../core/text/passage.ts';
import { findTag } from './highlights.ts';
import { drawPassage } from './passage-drawing.ts';

/**
 * Makes all tags of a passage one tab stop: the arrow keys go from tag to tag in reading order, Home and End to the first
 * and the last. Screen readers reach the tags as they reach any button.
 */
export class RovingTags {
  readonly #root: HTMLElement;
  readonly #direction: () => Direction;
  #stop: HTMLElement | undefined;

  constructor(root: HTMLElement, direction: () => Direction) {
    this.#root = root;
    this.#direction = direction;
    root.addEventListener('keydown', this.#press);
    root.addEventListener('focusin', this.#follow);
  }

  /** Makes sure that there is a tab stop: tags are drawn without, and the one that was it may be gone or drawn anew. */
  refresh(): void {
    if (this.#stop?.isConnected === true) return;
    const id = this.#stop?.dataset['id'];
    const same = id === undefined ? null : findTag(this.#root, id);
    const next = same ?? this.#root.querySelector<HTMLElement>('button.tag');
    if (next !== null) this.#stopAt(next);
  }

  destroy(): void {
    this.#root.removeEventListener('keydown', this.#press);
    this.#root.removeEventListener('focusin', this.#follow);
  }

  #stopAt(tag: HTMLElement): void {
    if (this.#stop !== undefined) this.#stop.tabIndex = -1;
    this.#stop = tag;
    tag.tabIndex = 0;
  }

  readonly #follow = (event: FocusEvent): void => {
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('button.tag')) this.#stopAt(target);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof HTMLElement) || !target.matches('button.tag')) return;
    const next = this.#destination(event.key, target);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };

  /** The tag a key leads to; `null` at either end, `undefined` for a key that is not ours. */
  #destination(key: string, from: HTMLElement): HTMLElement | null | undefined {
    const isMirrored = this.#direction() === 'rtl';
    if (key === 'Home') return this.#tagFrom(0, 1);
    if (key === 'End') return this.#tagFrom(this.#paragraphs.length - 1, -1);
    if (key === 'ArrowDown' || key === (isMirrored ? 'ArrowLeft' : 'ArrowRight'))
      return this.#neighbour(from, 1);
    if (key === 'ArrowUp' || key === (isMirrored ? 'ArrowRight' : 'ArrowLeft'))
      return this.#neighbour(from, -1);
    return undefined;
  }

  #neighbour(from: HTMLElement, step: 1 | -1): HTMLElement | null {
    const here = this.#paragraphs.findIndex((paragraph) => paragraph.contains(from));
    const tags = tagsIn(this.#paragraphs[here]);
    return tags[tags.indexOf(from) + step] ?? this.#tagFrom(here + step, step);
  }

  /** The first tag from a paragraph on, forwards or backwards. Paragraphs whose marks still wait are drawn on the way. */
  #tagFrom(index: number, step: 1 | -1): HTMLElement | null {
    const paragraphs = this.#paragraphs;
    for (let at = index; at >= 0 && at < paragraphs.length; at += step) {
      const paragraph = paragraphs[at];
      if (paragraph === undefined) return null;
      drawPassage(paragraph);
      const tag = tagsIn(paragraph).at(step === 1 ? 0 : -1);
      if (tag !== undefined) return tag;
    }
    return null;
  }

  get #paragraphs(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[data-start]')];
  }
}

function tagsIn(paragraph: HTMLElement | undefined): HTMLElement[] {
  return paragraph === undefined ? [] : [...paragraph.querySelectorAll<HTMLElement>('button.tag')];
}
