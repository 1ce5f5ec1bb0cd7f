import type { Passage } from '../../core/text/passage.ts';
import { unitAt } from '../../core/text/pick-units.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOfSpan } from '../passage/dom-offset.ts';
import { readingArea } from './reading-area.ts';

/** The sentence reading begins with: the one that is selected, else the first that begins in view, else the first. */
export function firstSpoken(
  passage: Passage,
  root: Element | undefined,
  selection: Span | undefined,
): number {
  if (selection !== undefined) return unitAt(passage.sentences, selection.start);
  const seen = root === undefined ? undefined : firstInView(passage, root);
  return seen ?? 0;
}

/** Begins with the first paragraph in view: the place of a sentence is dear to ask for. */
function firstInView({ sentences }: Passage, root: Element): number | undefined {
  const { top, bottom } = readingArea();
  const shown = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const first = shown.find((paragraph) => paragraph.getBoundingClientRect().bottom > top);
  if (first === undefined) return undefined;
  for (let index = unitAt(sentences, Number(first.dataset['start'])); index < sentences.length; index += 1) {
    const line = lineOf(root, sentences[index]);
    if (line === undefined || line.bottom > bottom) return undefined;
    if (line.top >= top) return index;
  }
  return undefined;
}

/** The first line of a sentence. */
function lineOf(root: Element, sentence: Span | undefined): DOMRect | undefined {
  return sentence && rangeOfSpan(root, sentence)?.getClientRects()[0];
}
