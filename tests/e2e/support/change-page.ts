/** What browsers and extensions do to the words of a page. */
export const pageChanges = [
  'translated',
  'translated as HTML',
  'wrapped by the translator, words unchanged',
  'glossed with elements',
  'glossed in place',
  'soft hyphens',
  'badges after names',
  'bilingual inside',
  'bilingual behind',
  'bionic letters',
  'words in spans',
] as const;
export type PageChange = (typeof pageChanges)[number];

/**
 * Does to the passage what such a tool does, and says how each sentence reads then. Runs in the page, so it uses nothing
 * from outside.
 */
export function changePage(change: {
  readonly kind: string;
  readonly sentences: readonly string[];
}): string[] {
  const { sentences } = change;
  // Playwright's types widen what is handed to the page.
  const kind = change.kind as PageChange;
  const translate = (text: string) => text.replace(/\p{L}+/gu, (word) => `${word}en${word.length}`);
  const gloss = (text: string) => text.replace(/(startup|Alibaba|models?|safety)\b/g, '$1 (so to say)');
  const badge = (text: string) => text.replace(/([A-Z]\p{L}{4,})/gu, '$1①');
  const hyphenate = (text: string) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad');
  const element = (name: string, ...children: (string | Node)[]) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const paragraphs = [...document.querySelectorAll<HTMLElement>('#passage [data-start]')];
  const texts = (paragraph: HTMLElement) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest('[data-ui]')) found.push(node);
    }
    return found;
  };
  /** Puts an element behind every match in a text node, as tools do that look for words. */
  const putBehind = (node: Text, pattern: RegExp, added: () => Node) => {
    for (let rest = node, match = pattern.exec(rest.data); match !== null; match = pattern.exec(rest.data)) {
      rest = rest.splitText(match.index + match[0].length);
      rest.before(added());
    }
  };
  const words = (text: string) => text.split(/(\s+)/);
  const ways: Record<PageChange, (paragraph: HTMLElement) => void> = {
    translated: (paragraph) => {
      for (const node of texts(paragraph))
        node.replaceWith(element('font', element('font', translate(node.data))));
    },
    'translated as HTML': (paragraph) => (paragraph.innerHTML = translate(paragraph.textContent)),
    'wrapped by the translator, words unchanged': (paragraph) => {
      for (const node of texts(paragraph)) node.replaceWith(element('font', element('font', node.data)));
    },
    'glossed with elements': (paragraph) => {
      for (const node of texts(paragraph))
        putBehind(node, /(startup|Alibaba|models?|safety)\b/, () => element('small', ' (so to say)'));
    },
    'glossed in place': (paragraph) => {
      for (const node of texts(paragraph)) node.data = gloss(node.data);
    },
    'soft hyphens': (paragraph) => {
      for (const node of texts(paragraph)) node.data = hyphenate(node.data);
    },
    'badges after names': (paragraph) => {
      for (const node of texts(paragraph)) putBehind(node, /[A-Z]\p{L}{4,}/u, () => element('sup', '①'));
    },
    'bilingual inside': (paragraph) =>
      paragraph.append(element('br'), element('font', translate(paragraph.textContent))),
    'bilingual behind': (paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      copy.textContent = translate(paragraph.textContent);
      paragraph.after(copy);
    },
    'bionic letters': (paragraph) => {
      for (const node of texts(paragraph)) {
        node.replaceWith(
          ...words(node.data).flatMap((word) => {
            const half = Math.ceil(word.length / 2);
            return /\s/.test(word) ? [word] : [element('b', word.slice(0, half)), word.slice(half)];
          }),
        );
      }
    },
    'words in spans': (paragraph) => {
      for (const node of texts(paragraph))
        node.replaceWith(...words(node.data).map((word) => (/\s/.test(word) ? word : element('span', word))));
    },
  };
  for (const paragraph of paragraphs) ways[kind](paragraph);
  const shown: Partial<Record<PageChange, (text: string) => string>> = {
    translated: translate,
    'translated as HTML': translate,
    'glossed with elements': gloss,
    'glossed in place': gloss,
    'soft hyphens': hyphenate,
    'badges after names': badge,
  };
  return sentences.map((sentence) => shown[kind]?.(sentence) ?? sentence);
}

/** What became of a selection. */
export interface Selected {
  /** The words in the bar. */
  readonly quote: string;
  readonly isWhole: boolean;
  /** What is said when it was refused. */
  readonly refusal: string;
}

/**
 * Selects each of these, one after the other, where it stands in the page, and says what the label bar made of it. Runs in
 * the page, so it uses nothing from outside.
 */
export async function selectEach(shown: readonly string[]): Promise<Selected[]> {
  const bar = document.querySelector('#label-bar');
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const answer = () => bar?.querySelector('.chosen, .refused') ?? null;
  const selected: Selected[] = [];
  let from = 0;
  for (const sentence of shown) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => answer() === null);
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(document.querySelector('#passage')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('[data-ui]')) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const at = text.indexOf(sentence, from);
    if (at === -1) throw new Error(`not in the page: ${sentence}`);
    from = at + sentence.length;
    const first = nodes.findLast(({ start }) => start <= at)!;
    const last = nodes.findLast(({ start }) => start < from)!;
    getSelection()?.setBaseAndExtent(first.node, at - first.start, last.node, from - last.start);
    await until(() => answer() !== null);
    selected.push({
      quote: bar?.querySelector('.chosen q')?.textContent ?? '',
      isWhole: bar?.querySelector('.adjusting > [aria-disabled="true"]') !== null,
      refusal: bar?.querySelector('.refused p')?.textContent ?? '',
    });
  }
  return selected;
}
