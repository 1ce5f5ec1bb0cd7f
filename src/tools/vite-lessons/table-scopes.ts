import type { Token } from 'markdown-it';

/**
 * Says which cells of a table are headings: those of the first row, of their columns. Markdown has no table without such a row,
 * so one that was left empty goes, and then the first cell of each row is its heading.
 */
export function withTableScopes(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    kept.push(token);
    if (token.type !== 'table_open') continue;
    const end = tokens.findIndex(({ type }, at) => at > index && type === 'table_close');
    kept.push(...scoped(tokens.slice(index + 1, end)));
    index = end - 1;
  }
  return kept;
}

function scoped(table: readonly Token[]): Token[] {
  const headEnd = table.findIndex(({ type }) => type === 'thead_close');
  const head = table.slice(0, headEnd + 1);
  for (const cell of head) if (cell.type === 'th_open') cell.attrSet('scope', 'col');
  if (head.some(({ content }) => content !== '')) return [...table];
  const body = table.slice(headEnd + 1);
  for (const [index, token] of body.entries()) {
    if (token.type !== 'tr_open') continue;
    const end = body.findIndex(({ type }, at) => at > index && type === 'td_close');
    body[index + 1]?.attrSet('scope', 'row');
    for (const cell of [body[index + 1], body[end]]) if (cell !== undefined) cell.tag = 'th';
  }
  return body;
}
