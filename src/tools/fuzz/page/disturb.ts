import { encodeSavedWork } from '../../../core/exchange/saved-work.ts';
import type { DroppedFile, StoredRecord } from '../page-facts.ts';

/** Drops a file in the middle of the page; false where there is no work to make a copy of. */
export async function drop(
  kind: DroppedFile,
  stored: () => Promise<readonly StoredRecord[]>,
): Promise<boolean> {
  const file = kind === 'copy' ? copyOf(await stored()) : files[kind]();
  if (file === undefined) return false;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  return true;
}

const files = {
  empty: () => new File([], 'work.json'),
  words: () => new File(['Dear teacher, here is my work.'], 'my work (2).txt', { type: 'text/plain' }),
  json: () => new File(['{"version": 1, "attempt": []}'], 'data.json', { type: 'application/json' }),
  picture: () => new File([new Uint8Array([137, 80, 78, 71, 0, 255])], 'IMG_0001.PNG', { type: 'image/png' }),
} as const satisfies Record<Exclude<DroppedFile, 'copy'>, () => File>;

/** The newest work of the device, as a page saves it, under the name that a phone gives it. */
function copyOf(records: readonly StoredRecord[]): File | undefined {
  const attempt = records.at(-1)?.attempt;
  if (attempt === undefined) return undefined;
  return new File([encodeSavedWork({ assignment: null, attempt }, 'A copy.')], 'download (1).json.txt');
}

/**
 * Takes every text out of its place and puts it back inside elements of its own, as a translator does; with other words, or
 * with the same. What comes to the page later is left as it is.
 */
export function translate(words: 'kept' | 'changed'): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const isHidden = node.parentElement?.closest('script, style, [translate="no"]') !== null;
    if (node instanceof Text && node.data.trim() !== '' && !isHidden) texts.push(node);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = words === 'kept' ? text.data : text.data.replaceAll(/\p{L}+/gu, (word) => `${word}o`);
    outer.append(inner);
    text.replaceWith(outer);
  }
}
