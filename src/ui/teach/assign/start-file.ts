import { teachAssignMessages as texts } from '../../words/assign.ts';
import { messages } from '../../words/words.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** A small page that opens the learners' page beside it with an assignment; `link` begins with that page's name. */
export function startFile(title: string, link: string): string {
  const { open, beside } = texts.start.page;
  return [
    '<!doctype html>',
    `<html lang="${messages.language}" dir="${messages.direction}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="refresh" content="0; url=${escaped(link)}">`,
    `<title>${escaped(title)}</title>`,
    `<p><a href="${escaped(link)}">${escaped(open(title))}</a></p>`,
    `<p>${escaped(beside)}</p>`,
    '',
  ].join('\n');
}
