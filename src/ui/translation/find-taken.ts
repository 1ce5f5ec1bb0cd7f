import { isTranslation, type KeptText } from './kept-text.ts';

/** Whether an element stands for no text yet. */
type IsFree = (element: Element) => boolean;

/** The texts that this change took out of the page with a translation in their place. */
export function findTaken(
  record: MutationRecord,
  later: () => readonly MutationRecord[],
  isFree: IsFree,
): readonly KeptText[] {
  return [...record.removedNodes].filter(hasWords).flatMap((node) => {
    const around = outermost(node.parentElement);
    if (around !== undefined) return [{ node, words: node.data, shown: [around] }];
    if (node.isConnected) return [];
    const shown = inPlaceOf(record, later, isFree);
    return shown.length === 0 ? [] : [{ node, words: node.data, shown }];
  });
}

/** Of a text without words a translator makes nothing. */
function hasWords(node: Node): node is Text {
  return node instanceof Text && node.data.trim() !== '';
}

/** What a text was wrapped into, instead of replaced. */
function outermost(element: Element | null): Element | undefined {
  if (!isTranslation(element)) return undefined;
  return outermost(element.parentElement) ?? element;
}

/** Put in with the same change, before the text went, or after it went. */
function inPlaceOf(
  record: MutationRecord,
  later: () => readonly MutationRecord[],
  isFree: IsFree,
): readonly Element[] {
  const freeOf = (nodes: Iterable<Node | null>) => [...nodes].filter(isTranslation).filter(isFree);
  const added = freeOf(record.addedNodes);
  if (added.length > 0) return added;
  const { target, previousSibling, nextSibling } = record;
  const beside = freeOf([previousSibling, nextSibling]);
  if (beside.length > 0) return beside.slice(0, 1);
  const after = later().find(
    (other) =>
      other.target === target &&
      other.previousSibling === previousSibling &&
      other.nextSibling === nextSibling &&
      freeOf(other.addedNodes).length > 0,
  );
  return freeOf(after?.addedNodes ?? []);
}
