/** Where words of the passage stand on the page: the middle of their first and of their last letter, in pixels of the window. */
export interface WordsOnPage {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/**
 * Scrolls to words of the passage, and says where they stand once nothing moves any more: fonts come late, and a mark that was
 * just made is drawn a moment after it is listed. Runs in the page, so it uses nothing from outside.
 */
export async function findWordsOnPage(wanted: string): Promise<WordsOnPage> {
  const measure = (): WordsOnPage => {
    const root = document.querySelector('#passage');
    if (root === null) throw new Error('no passage');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[data-ui]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length });
      text += node.nodeValue ?? '';
    }
    const at = text.indexOf(wanted);
    if (at === -1) throw new Error(`not in the passage: ${wanted}`);
    // A letter with all its signs; the nodes are cut where words begin or end.
    const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(wanted)];
    const letter = (one: Intl.SegmentData | undefined) => {
      const offset = at + (one?.index ?? 0);
      const holder = nodes.findLast(({ start }) => start <= offset);
      if (holder === undefined || one === undefined) throw new Error('no text');
      const range = document.createRange();
      range.setStart(holder.node, offset - holder.start);
      range.setEnd(holder.node, offset - holder.start + one.segment.length);
      const drawn = range.getBoundingClientRect();
      const isRightToLeft = /[\u0590-\u08ff]/.test(one.segment);
      return {
        y: drawn.top + drawn.height / 2,
        begin: isRightToLeft ? drawn.right - 1 : drawn.left + 1,
        end: isRightToLeft ? drawn.left + 1 : drawn.right - 1,
      };
    };
    // The letter, not its paragraph, which can be taller than what is in sight; in a low window the bar lies over its lower half.
    window.scrollBy({ top: letter(letters[0]).y - window.innerHeight / 5 });
    const [first, last] = [letter(letters[0]), letter(letters.at(-1))];
    return { from: { x: first.begin, y: first.y }, to: { x: last.end, y: last.y } };
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await document.fonts.ready;
  let found = measure();
  for (let looks = 0; looks < 20; looks += 1) {
    await frame();
    await frame();
    const again = measure();
    if (JSON.stringify(again) === JSON.stringify(found)) break;
    found = again;
  }
  return found;
}
