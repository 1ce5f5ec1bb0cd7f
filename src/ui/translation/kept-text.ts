/**
 * A text of ours that a translator replaced. Its node stands where it was, empty, right before the translation, so that
 * whoever writes into it, moves it or removes it still works on the page that is seen.
 */
export interface KeptText {
  readonly node: Text;
  /** What it said when it was taken. */
  readonly words: string;
  /** What stands for it, in the order of the page. */
  readonly shown: readonly Element[];
}

/** Elements that only translators make: ours are neither `<font>` nor custom elements. */
export function isTranslation(node: Node | null): node is Element {
  return node instanceof Element && (node.nodeName === 'FONT' || node.nodeName.includes('-'));
}

/** Puts the node back before what stands for it; there it says nothing, because the translation does. */
export function putBefore({ node, shown }: KeptText): void {
  shown[0]?.before(node);
  node.data = '';
}

/** Lets the node speak for itself again. */
export function letSpeak({ shown }: KeptText): void {
  for (const element of shown) element.remove();
}

/** Whether nothing of the translation is in the page any more. */
export function isUndone({ shown }: KeptText): boolean {
  return shown.every((element) => !element.isConnected);
}

/** Brings the translation behind its node, wherever that was moved. */
export function follow({ node, shown }: KeptText): void {
  if (shown.some((element) => element.contains(node))) shown[0]?.before(node);
  if (node.nextSibling !== shown[0]) node.after(...shown);
}
