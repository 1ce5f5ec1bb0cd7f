import MarkdownIt, { type Token } from 'markdown-it';
import { escapeHtml } from './render-passages.ts';
import { withTableScopes } from './table-scopes.ts';

/**
 * A teacher's guide as a piece of a page. What is HTML in the guide stays text. Its title is left out and its headings go down
 * one level, because the page has a heading of its own; each section (`##`, then `<h3>`) has an id. Tables can be scrolled with the
 * keyboard, links open in place.
 */
export function renderGuide(markdown: string, language: string): string {
  const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const { rules } = markdownIt.renderer;
  rules['table_open'] = (tokens, index) =>
    `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(tokens[index]?.info ?? '')}"><table>\n`;
  rules['table_close'] = () => '</table></div>\n';
  const tokens = withTableScopes(markdownIt.parse(markdown, {}));
  prepare(tokens);
  return `<div lang="${escapeHtml(language)}" dir="auto">\n${markdownIt.renderer.render(withoutTitle(tokens), markdownIt.options, {})}</div>\n`;
}

/** Everything after the first heading, where that is the title. */
function withoutTitle(tokens: readonly Token[]): Token[] {
  return tokens[0]?.type === 'heading_open' && /^[#=]$/.test(tokens[0].markup)
    ? tokens.slice(3)
    : [...tokens];
}

/** Gives sections their ids, tables the name of the section they are in, and links their relation. */
function prepare(tokens: readonly Token[]): void {
  const taken = new Map<string, number>();
  let section = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      section = tokens[index + 1]?.content ?? '';
      if (token.tag === 'h2') token.attrSet('id', numbered(`guide-${slugOf(section)}`, '-', taken));
    }
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = oneLower(token.tag);
    if (token.type === 'table_open') token.info = numbered(section, ' ', taken);
    for (const child of token.children ?? [])
      if (child.type === 'link_open') child.attrSet('rel', 'noopener');
  }
}

function oneLower(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 1)}`;
}

/** The name, with a number from its second use on. */
function numbered(name: string, joint: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}${joint}${count}`;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
