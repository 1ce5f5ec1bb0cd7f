/**
 * Firefox takes an element apart and puts it together again, in the order of the other language: its elements, and its
 * texts with other words in them. What holds no words is left out, and with it the marks by which whoever rendered the
 * page finds where something comes and goes. They are put back; a text that was left out is, too, without its words,
 * which the others say now.
 */
export function mendRebuilt(
  records: readonly MutationRecord[],
  mendsItself: (element: Node) => boolean,
): void {
  for (const element of emptied(records)) {
    if (!element.isConnected || mendsItself(element)) continue;
    const taken = records.flatMap(({ target, removedNodes }) =>
      target === element ? [...removedNodes] : [],
    );
    // Nothing but a translator empties an element and fills it with the same nodes.
    if (!taken.some(({ parentNode }) => parentNode === element)) continue;
    let next: Node | null = null;
    for (const node of taken.toReversed()) {
      if (node.parentNode === element) next = node;
      if (node.isConnected || !(node instanceof CharacterData)) continue;
      if (node instanceof Text) node.data = '';
      next = element.insertBefore(node, next);
    }
  }
}

/** The elements of which the last node was taken. */
function emptied(records: readonly MutationRecord[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (const { target, removedNodes, previousSibling, nextSibling } of records) {
    if (removedNodes.length > 0 && previousSibling === null && nextSibling === null) found.add(target);
  }
  return found;
}
