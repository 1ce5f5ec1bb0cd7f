/** How a translator exchanges the nodes. */
export const ways = ['replace', 'insert first', 'remove first', 'wrap'] as const;
export type Way = (typeof ways)[number];

/** Does to a text what browsers' translators do: two elements in the place of the node. The words stay what they are. */
export function translate(node: Text, way: Way): void {
  const outer = document.createElement('font');
  const inner = outer.appendChild(document.createElement('font'));
  const { parentNode, nextSibling } = node;
  if (way === 'wrap') {
    node.before(outer);
    inner.append(node);
    return;
  }
  inner.append(node.data);
  if (way === 'replace') node.replaceWith(outer);
  if (way === 'insert first') {
    node.before(outer);
    node.remove();
  }
  if (way === 'remove first') {
    node.remove();
    parentNode?.insertBefore(outer, nextSibling);
  }
}

/**
 * Does to an element with words what Firefox does: takes it apart, and puts its elements and texts together again. What
 * has no words is left out.
 */
export function rebuild(element: Element): void {
  if (element.textContent?.trim() === '') return;
  const nodes = [...element.childNodes];
  for (const node of nodes) node.remove();
  for (const node of nodes) {
    if (node instanceof Text && node.data.trim() !== '') element.append(node);
    else if (node instanceof Element) {
      rebuild(node);
      element.append(node);
    }
  }
}

/** The texts below an element that have words and are not translated. */
export function untranslated(root: Node): readonly Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '' && node.parentElement?.closest('font') === null)
      found.push(node);
  }
  return found;
}
